# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Completion for bash 4 and later; bash-completion is not needed.
#
# Verbs, options, sections, kinds and codes come from the program itself. The table below has what
# the program does not print: what may follow a verb, and the values of an option.

# Sets kind to what may follow the option or verb $1; empty for nothing.
_orgerr_kind() {
	case $1 in
	explain | list) kind=codes ;;
	decode | annotate) kind=files ;;
	actions | --action) kind=actions ;;
	--section | -s) kind=sections ;;
	--kind) kind=kinds ;;
	--lang) kind='en zh' ;;
	help) kind=verbs ;;
	--format | -f) kind='text json tsv' ;;
	--color) kind='auto always never' ;;
	*) kind='' ;;
	esac
}

_orgerr_verbs() {
	orgerr --help 2>/dev/null | sed -n 's/^.\{6\} orgerr \([a-z]\{1,\}\) .*/\1/p'
}

# The long options of the verb $1; without one, those that all verbs may have.
_orgerr_options() {
	{
		orgerr ${1:+"$1"} --help
		if [[ -z $1 ]]; then orgerr explain --help; fi
	} 2>/dev/null | sed -n 's/^  .\{4\}\(--[a-z-]*=\{0,1\}\).*/\1/p' | sort -u
}

# Offers the lines of $1. (From a pipe, mapfile would read byte by byte.)
_orgerr_answer() {
	COMPREPLY=()
	if [[ -n $1 ]]; then mapfile -t COMPREPLY <<<"$1"; fi
}

# Offers the first column of what the verb $1 lists for the word at the cursor. Letter case does
# not matter, but if some names match it exactly, only those are offered: otherwise bash would
# shorten the word to what all of them have in common.
_orgerr_names() {
	local all exact
	all=$(orgerr "$1" -f tsv -- "$cur" 2>/dev/null | cut -f 1)
	exact=$(compgen -W "$all" -- "$cur")
	_orgerr_answer "${exact:-$all}"
}

# Codes that begin with the word; if there are none, those whose last part does.
_orgerr_codes() {
	local shopt code
	_orgerr_names list
	if [[ ${#COMPREPLY[@]} -gt 0 || -z $cur || $cur == *.* ]]; then return; fi
	shopt=$(shopt -p nocasematch)
	shopt -s nocasematch
	for code in $(orgerr search -f tsv -- "$cur" 2>/dev/null | cut -f 1); do
		if [[ ${code##*.} == "$cur"* ]]; then COMPREPLY+=("$code"); fi
	done
	$shopt
	# Bash replaces the word with what all answers have in common, which may be shorter than the
	# word. With a blank among them they have nothing in common, and the word stays.
	if [[ ${#COMPREPLY[@]} -gt 1 ]]; then COMPREPLY+=(' '); fi
}

_orgerr_words() {
	_orgerr_answer "$(compgen -W "$1" -- "$cur")"
}

# Offers everything of the kind $1 that begins with the word at the cursor.
_orgerr_offer() {
	case $1 in
	codes) _orgerr_codes ;;
	actions) _orgerr_names actions ;;
	sections) _orgerr_words "$(orgerr list -f tsv 2>/dev/null | cut -f 2 | sort -u)" ;;
	kinds) _orgerr_words "$(orgerr list -f tsv 2>/dev/null | cut -f 4 | sort -u)" ;;
	verbs) _orgerr_words "$(_orgerr_verbs)" ;;
	files) compopt -o default ;; # readline's own completion handles quotes and ~
	*) _orgerr_words "$1" ;;
	esac
}

_orgerr() {
	local cur=${COMP_WORDS[COMP_CWORD]} verb='' option='' ended='' in_front='' kind i word
	COMPREPLY=()

	# Find the verb before the cursor, and an option that still needs its value.
	# "=" is a word of its own, unless COMP_WORDBREAKS has been changed.
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if [[ -n $option ]]; then
			if [[ $word != = ]]; then option=''; fi
		elif [[ -z $ended && $word == -- ]]; then
			ended=yes
		elif [[ -z $ended && $word == -?* ]]; then
			if [[ $word =~ ^-[^-fs]*([fs])$ ]]; then word=-${BASH_REMATCH[1]}; fi
			_orgerr_kind "$word"
			if [[ -n $kind ]]; then option=$word; fi
		elif [[ -z $verb ]]; then
			verb=$word
		fi
	done
	if [[ -n $option && $cur == = ]]; then
		cur=''
	elif [[ -z $option && -z $ended && $cur == --*=* ]]; then
		option=${cur%%=*} in_front=${cur%%=*}= cur=${cur#*=}
	fi
	cur=${cur#[\"\']}

	if [[ -n $option ]]; then
		_orgerr_kind "$option"
		_orgerr_offer "$kind"
		COMPREPLY=("${COMPREPLY[@]/#/$in_front}")
	elif [[ -z $ended && $cur == -* ]]; then
		if [[ $verb == *[[:upper:].]* ]]; then verb=explain; fi
		_orgerr_words "$(_orgerr_options "$verb")"
		if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
	elif [[ -n $verb ]]; then
		if [[ $verb == *[[:upper:].]* ]]; then verb=explain; fi
		_orgerr_kind "$verb"
		_orgerr_offer "$kind"
	elif [[ $cur == *[[:upper:].]* ]]; then
		_orgerr_offer codes
	else
		_orgerr_words "$(_orgerr_verbs)"
	fi
}

complete -F _orgerr orgerr
