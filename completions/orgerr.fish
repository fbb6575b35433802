# SPDX-License-Identifier: MIT
#
# Completion for fish.
#
# Verbs, options, sections, kinds and codes come from the program itself. The table below has what
# the program does not print: what may follow a verb, and the values of an option.

function __orgerr_offer # VERB or OPTION
    switch "$argv[1]"
        case explain list
            __orgerr_codes
        case decode annotate
            __fish_complete_path (commandline -ct)
        case actions --action
            __orgerr_column 1 actions -- (__orgerr_word)
        case --section
            __orgerr_column 2 list
        case --kind
            __orgerr_column 4 list
        case --lang
            printf '%s\n' en zh
        case help
            __orgerr_verbs
        case --format
            printf '%s\n' text json tsv
        case --color
            printf '%s\n' auto always never
    end
end

# Prints a column of what a verb lists.
function __orgerr_column # COLUMN VERB [OPERAND]...
    orgerr $argv[2] -f tsv $argv[3..-1] 2>/dev/null | cut -f $argv[1] | sort -u
end

# Codes that begin with the word; if there are none, those whose last part does.
function __orgerr_codes
    set -l word (__orgerr_word)
    set -l found (__orgerr_column 1 list -- $word)
    if test -z "$found"; and test -n "$word"; and not string match -q '*.*' -- $word
        set found (__orgerr_column 1 search -- $word | string match -ri '^(?:.*\.)?'(string escape --style=regex -- $word)'[^.]*$')
    end
    printf '%s\n' $found
end

# Prints the word up to the cursor, without a leading "--option=" or quote.
function __orgerr_word
    set -l word (commandline -ct | string replace -r '^(--[a-z-]+=)?["\']?' '')
    echo -- "$word"
end

# Prints the verb before the cursor, or nothing. The word after an option that needs a value is not a verb.
function __orgerr_verb
    set -l waiting no
    set -l ended no
    for word in (commandline -opc)[2..-1]
        if test $waiting = yes
            set waiting no
        else if test $ended = no; and test "$word" = --
            set ended yes
        else if test $ended = no; and string match -qr '^(-[^-fs]*[fs]|--(format|color|section|action|kind|lang))$' -- $word
            set waiting yes
        else if test $ended = yes; or not string match -qr '^-.' -- $word
            string replace -r '.*[A-Z.].*' explain -- $word
            return
        end
    end
end

function __orgerr_verb_is
    set -l verb (__orgerr_verb)
    test "$verb" = "$argv[1]"
end

# Prints lines "VERB\tits meaning".
function __orgerr_verbs
    orgerr --help 2>/dev/null | string replace -fr '^.{6} orgerr ([a-z]+) .*?  +(.*)' '$1\t$2'
end

function __orgerr_operand
    set -l verb (__orgerr_verb)
    if test -n "$verb"
        __orgerr_offer $verb
    else if string match -qr '[A-Z.]' -- (commandline -ct)
        __orgerr_offer explain
    else
        __orgerr_verbs
    end
end

# Prints the help with the options of a verb; without one, those that all verbs may have.
function __orgerr_help
    orgerr $argv --help
    set -q argv[1]; or orgerr explain --help
end

function __orgerr_add_options
    set -l seen
    for line in (__orgerr_help $argv 2>/dev/null)
        set -l option (string match -r '^  ((?:-.)?),? +--([a-z-]+)(=?)[A-Z]* +(.*)' -- $line)
        or continue
        contains -- $option[3] $seen; and continue
        set -a seen $option[3]
        set -l spec -l $option[3] -d $option[5]
        test -n "$option[2]"; and set -a spec -s (string sub -s 2 -- $option[2])
        test -n "$option[4]"; and set -a spec -x -a "(__orgerr_offer --$option[3])"
        complete -c orgerr -n "__orgerr_verb_is '$argv'" $spec
    end
end

complete -c orgerr -f -a '(__orgerr_operand)'
__orgerr_add_options
for verb in (__orgerr_verbs | string replace -r '\t.*' '')
    __orgerr_add_options $verb
end
