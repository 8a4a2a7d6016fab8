#!/bin/sh
# Starts the current version of a per-user installation. A version that twice failed to come to
# life gives way to the one before it. The program itself removes `attempts` once it is alive.
#
# Beside this file: versions/<version>/ (the program), current, previous, attempts, rolled-back.
set -u
prefix=$(dirname "$(readlink -f "$0")")

word() { # the first line of that file, or nothing
    value=
    [ -r "$prefix/$1" ] && IFS= read -r value <"$prefix/$1"
    printf '%s' "$value"
}

write() { # at once or not at all; on a disk that takes no writing the program still starts
    { printf '%s\n' "$2" >"$prefix/$1.new" && mv -f "$prefix/$1.new" "$prefix/$1"; } 2>/dev/null
}

starts() { [ -n "$1" ] && [ -x "$prefix/versions/$1/nosdesk" ]; }

comes_to_life() { # whether these words open the window or run the nodes
    case "${1-}" in
        "" | --minimized) [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] ;;
        run)
            for each in "$@"; do
                case "$each" in -h | --help) return 1 ;; esac
            done
            ;;
        --grid)
            [ $# -ge 2 ] && shift 2 && comes_to_life "$@"
            ;;
        *) return 1 ;;
    esac
}

go_back() { # in this order, so that a start that is cut off here can be repeated
    write rolled-back "$current"
    # on a disk that is full the way back must not be forgotten: there removing still works
    write current "$previous" && rm -f "$prefix/previous" "$prefix/attempts"
    current=$previous
    previous=
    attempts=0
}

current=$(word current)
previous=$(word previous)
attempts=$(word attempts)
case "$attempts" in "" | *[!0-9]* | ?????*) attempts=0 ;; esac
[ "$previous" = "$current" ] && previous=
# an installer that put this very version anew was cut off after it had taken the old one away
set_aside=$prefix/versions/.old-$current
if [ -n "$current" ] && [ -d "$set_aside" ] && [ ! -e "$prefix/versions/$current" ]; then
    mv "$set_aside" "$prefix/versions/$current"
fi

if comes_to_life "$@"; then
    [ "$attempts" -ge 2 ] && starts "$previous" && go_back
    starts "$current" && write attempts $((attempts + 1))
fi
if ! starts "$current" && starts "$previous"; then
    go_back
fi
if ! starts "$current"; then # both words are lost, as when the power failed: whichever is there
    for each in "$prefix"/versions/*; do
        starts "${each##*/}" && current=${each##*/}
    done
    starts "$current" && write current "$current"
fi
if ! starts "$current"; then
    echo "nosdesk: this installation in $prefix is damaged. Install Nosdesk again; your data is kept." >&2
    exit 1
fi
NOSDESK_PREFIX=$prefix
export NOSDESK_PREFIX
exec "$prefix/versions/$current/nosdesk" "$@"
