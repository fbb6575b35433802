/* SPDX-License-Identifier: MIT */
/*
 * limits.h: how much of an input is held and looked at. The manual lists those that a user may
 * meet; a message tells when one is met.
 */
#ifndef ORGERR_LIMITS_H
#define ORGERR_LIMITS_H

/* Test builds set these to small values. */
#ifndef LIMIT_TREE
#define LIMIT_TREE (1024 * 1024)
#endif
#ifndef LIMIT_STRING
#define LIMIT_STRING (1024 * 1024)
#endif
#ifndef LIMIT_HELD
#define LIMIT_HELD (1024 * 1024)
#endif

enum {
	/* A larger JSON value is not made into a tree, but read token by token (large.h). Bytes. */
	JSON_TREE_MAX = LIMIT_TREE,
	/* How much memory cJSON may take for one value and those nested in it: at worst, 32
	 * bytes for each byte of input ([1,1,1,...). Bytes. */
	ARENA_MAX = 40 * 1024 * 1024,
	/* How much of a string in such a large value is searched. Bytes. */
	LARGE_STRING_MAX = LIMIT_STRING,
	/* How much of a large value is held because a later member may show that it is no
	 * failure. Bytes. */
	LARGE_HELD_MAX = LIMIT_HELD,
	/* A longer message is cut off. Bytes. */
	MESSAGE_MAX = 64 * 1024,

	/* A record of text ends after this many lines at the latest, not counting stack lines. */
	SDKTEXT_LINES_MAX = 16,
	/* It also ends at most this many bytes after its anchor (the client's name) or first
	 * label. */
	SDKTEXT_RECORD_MAX = 8 * 1024,
	/* How far a record that begins before LARGE_STRING_MAX may reach beyond it. Bytes. */
	LARGE_STRING_MORE = SDKTEXT_RECORD_MAX,
	/* How far apart anchor and code, or code and message, may be. Bytes. */
	SDKTEXT_GAP_MAX = 80,

	/* How many bytes of text around a trigger (label.h) are read. */
	STRETCH_MAX = 64 * 1024,
	/* Text with many unclosed brackets and quotes is read as objects again and again. At most
	 * WORK_MIN + WORK_FACTOR * (the size of the input) bytes are read in this way. */
	WORK_MIN = 4 * 1024 * 1024,
	WORK_FACTOR = 32,
	/* A longer line of text is read in pieces of this many bytes. */
	SCAN_LINE_MAX = 64 * 1024,
	/* JSON inside a string of JSON, and so on, is read this many strings deep. */
	SCAN_NESTING_MAX = 4,
	/* How many bytes are read at a time. */
	SCAN_READ_SIZE = 128 * 1024,
	/* The first document is checked for being well-formed and whole if it begins within this
	 * many bytes. */
	SCAN_FIRST_MAX = 64 * 1024,
	/* With how many earlier records a text record is compared, to recognize repetitions. */
	SCAN_HISTORY = 64,

	/* annotate: how much of an input is held until its notes are known. Bytes. */
	COPY_HELD_MAX = 2 * 1024 * 1024,
	/* How many notes one line may have. */
	COPY_NOTES_MAX = 1000,
	/* How much of an undocumented code a note shows. Bytes. */
	COPY_CODE_MAX = 256,
};

#endif
