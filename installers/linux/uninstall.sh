#!/bin/sh
# Removes a per-user installation of Nosdesk. The user's data stays, unless --purge-data is said
# and confirmed.
set -eu
prefix=$(dirname "$(readlink -f "$0")")
data=${NOSDESK_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/nosdesk}
unattended=
purge=

say() { printf '%s\n' "$*"; }
fail() {
    printf 'nosdesk: %s\n' "$*" >&2
    exit 1
}

for each in "$@"; do
    case "$each" in
        --unattended) unattended=yes ;;
        --purge-data) purge=yes ;;
        *)
            say "Removes Nosdesk from $prefix and keeps your data in $data."
            say "  --purge-data   remove your data as well, after you have confirmed it"
            say "  --unattended   ask nothing; data is then kept"
            case "$each" in -h | --help) exit 0 ;; esac
            exit 2
            ;;
    esac
done

runs() { # whether a program of this installation runs
    for each in /proc/[0-9]*/exe; do
        case "$(readlink "$each" 2>/dev/null)" in "$prefix"/versions/*) return 0 ;; esac
    done
    return 1
}

remove_placed() { # what the installer put elsewhere, as it wrote down
    [ -r "$prefix/placed" ] || return 0
    while IFS= read -r each; do
        case "$each" in /*) rm -f "$each" ;; esac
    done <"$prefix/placed"
}

remove_starts() { # autostart and service, as far as they start this installation
    config=${XDG_CONFIG_HOME:-$HOME/.config}
    autostart=$config/autostart/org.nosdesk.Nosdesk.desktop
    if grep -qsF "$prefix/" "$autostart"; then rm -f "$autostart"; fi
    enabled=$config/systemd/user/default.target.wants/nosdesk.service
    if [ -L "$enabled" ] && [ ! -e "$enabled" ]; then rm -f "$enabled"; fi
}

remove_program() { # by name: the folder may hold what others put there, or the data
    rm -rf "$prefix/versions"
    for each in nosdesk current previous attempts rolled-back placed; do
        rm -f "$prefix/$each" "$prefix/$each.new"
    done
    rm -f "$prefix/uninstall.sh" "$prefix/uninstall.sh.new" "$prefix/.lock"
    rmdir "$prefix" 2>/dev/null || say "$prefix holds other things, which are left as they are."
}

check_purge() { # a folder that was named by mistake must not take all else with it
    data=$(readlink -m "$data")
    case "$(readlink -m "$HOME")/" in
        "${data%/}"/*) fail "$data holds more than Nosdesk's data. Nothing was removed; remove what you want by hand." ;;
    esac
}

confirm_purge() {
    [ -z "$unattended" ] || fail "--purge-data must be confirmed, so it does not go with --unattended. Nothing was removed."
    say "This removes $data with the record of what is owed to you, and with accounts whose keys are kept there."
    say "An account without a backup is lost for good. Type DELETE to remove it all:"
    read -r answer || answer=
    [ "$answer" = DELETE ] || fail "nothing was removed."
}

[ -d "$prefix/versions" ] || [ -e "$prefix/.lock" ] || fail "there is no installation beside $0."
if runs; then fail "Nosdesk is running. Quit it, wait until its job is done, then try again."; fi
[ -z "$purge" ] || { check_purge && confirm_purge; }
remove_placed
remove_starts
remove_program
if [ -n "$purge" ]; then
    rm -rf "$data"
    say "Nosdesk and your data are removed. Entries “Nosdesk wallet …” in your keyring are yours to delete."
else
    say "Nosdesk is removed. Your data is still in $data."
fi
