#!/bin/sh
# Installs Nosdesk for one user, without root, or brings such an installation up to date: the new
# version is put beside the old one, tried, and only then made the current one. The self-extracting
# archive runs this; beside it lie bundle/, version, glibc, libraries, icons/ and the other scripts.
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
version=$(cat "$here/version")
id=org.nosdesk.Nosdesk
prefix=${NOSDESK_PREFIX:-$HOME/.local/lib/nosdesk}
unattended=
headless=

say() { printf '%s\n' "$*"; }
fail() {
    printf 'nosdesk: %s\n' "$*" >&2
    exit 1
}

usage() {
    cat <<END
Installs Nosdesk $version for you alone; root is not needed.

  --prefix DIR   where it goes ($HOME/.local/lib/nosdesk)
  --headless     go on where libraries for the window are missing; 'nosdesk run' needs none of them
  --unattended   ask nothing
  --help         say this

Words for this installer come after two dashes: sh FILE.run -- --prefix DIR
END
}

read_words() {
    while [ $# -gt 0 ]; do
        case "$1" in
            --prefix)
                [ $# -ge 2 ] || fail "--prefix needs a folder after it."
                prefix=$2
                shift
                ;;
            --prefix=*) prefix=${1#--prefix=} ;;
            --unattended) unattended=yes ;;
            --headless) headless=yes ;;
            -h | --help)
                usage
                exit 0
                ;;
            *) usage >&2 && exit 2 ;;
        esac
        shift
    done
    case "$prefix" in
        *[\"\'\`\$\\%\|\&\;]* | "" | /) fail "“$prefix” cannot be the folder: choose one with a plain name." ;;
        /*) ;;
        *) prefix=${USER_PWD:-$PWD}/$prefix ;;
    esac
}

word() { # the first line of that file of the installation, or nothing
    value=
    [ -r "$prefix/$1" ] && IFS= read -r value <"$prefix/$1"
    printf '%s' "$value"
}

settle() { # have it on the disk, should the power fail now; not every 'sync' can do it for a file
    sync "$@" 2>/dev/null || :
}

write() { # at once or not at all
    printf '%s\n' "$2" >"$prefix/$1.new" && settle "$prefix/$1.new" && mv -f "$prefix/$1.new" "$prefix/$1"
}

# --- what must hold before anything is written -------------------------------------------------

check_computer() {
    [ "$(uname -s) $(uname -m)" = "Linux x86_64" ] ||
        fail "this is for Linux on 64-bit Intel or AMD, and here is $(uname -s) on $(uname -m)."
    needed=$(cat "$here/glibc")
    found=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2) || found=
    [ -n "$found" ] || fail "this needs the GNU C library $needed or newer, which this system does not have."
    [ "$(printf '%s\n' "$needed" "$found" | sort -V | head -n1)" = "$needed" ] ||
        fail "this needs the GNU C library $needed or newer, and here is $found. Debian 12, Ubuntu 22.04, Fedora 36 and later have it."
}

check_place() { # later versions and the uninstaller remove what lies there
    if [ -d "$prefix" ] && [ ! -e "$prefix/.lock" ] && [ -n "$(ls -A "$prefix")" ]; then
        fail "$prefix holds other things. Choose an empty or new folder with --prefix."
    fi
}

check_space() {
    at=$prefix
    while [ ! -d "$at" ]; do at=$(dirname "$at"); done
    [ -w "$at" ] || fail "nothing can be written into $at. Choose another folder with --prefix."
    needed=$(du -sk "$here/bundle" | cut -f1)
    free=$(df -Pk "$at" | awk 'NR == 2 { print $4 }')
    [ "$free" -gt $((needed + needed / 10)) ] ||
        fail "this needs $((needed * 11 / 10240)) MB, and $at has $((free / 1024)) MB left. Make room, then try again."
}

missing_libraries() {
    find "$here/bundle" -type f -name '*.so*' \
        -exec env LD_LIBRARY_PATH="$here/bundle/_internal" ldd {} + 2>/dev/null |
        awk '/=> not found/ { print $1 }' | sort -u
}

how_to_get() { # what to type for these libraries, as this distribution names what has them
    system=$(. /etc/os-release 2>/dev/null && echo " ${ID-} ${ID_LIKE-} ") || system=
    case "$system" in
        *" debian "* | *" ubuntu "*)
            names=$(for each in $1; do awk -v want="$each" '$1 == want { print $2 }' "$here/libraries"; done | sort -u)
            say "sudo apt install" $names
            ;;
        *" fedora "* | *" rhel "* | *" centos "*) say "sudo dnf install" $(for each in $1; do echo "'$each()(64bit)'"; done) ;;
        *suse*) say "sudo zypper install" $(for each in $1; do echo "'$each()(64bit)'"; done) ;;
        *) say "the packages of your distribution that have" $1 ;;
    esac
}

check_libraries() {
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    say "The window needs libraries that this system lacks. Install them with:"
    say "  $(how_to_get "$missing")"
    [ -n "$headless" ] && return 0
    [ -n "$(word current)" ] && return 0 # who has lived without them so far may go on
    fail "nothing was installed. Install the libraries and try again, or say --headless to do without the window."
}

# --- the new version beside the old one ----------------------------------------------------------

take_turn() { # one installer at a time; the lock goes with this process
    mkdir -p "$prefix"
    exec 9>"$prefix/.lock"
    if command -v flock >/dev/null; then
        flock -n 9 || fail "another installer is at work in $prefix. Wait for it, then try again."
    fi
    mkdir -p "$prefix/versions"
}

put_beside() {
    new=$prefix/versions/.new-$$
    trap 'rm -rf "$new"' EXIT
    take_back
    rm -rf "$prefix"/versions/.new-* "$prefix"/versions/.old-*
    cp -a "$here/bundle" "$new"
    told=$(QT_QPA_PLATFORM=offscreen timeout 60 "$new/nosdesk" --version 2>&1) || fail "the new version does not start here: $told"
    [ "$told" = "nosdesk $version" ] || fail "the new version says that it is “$told”. Fetch the installer again."
    find "$new" -type f -exec sync {} + 2>/dev/null || :
    if [ -e "$prefix/versions/$version" ]; then
        mv "$prefix/versions/$version" "$prefix/versions/.old-$version"
    fi
    mv -T "$new" "$prefix/versions/$version"
}

take_back() { # what an installer set aside and was cut off before it put another in its place
    for each in "$prefix"/versions/.old-*; do
        whole=$prefix/versions/${each##*/.old-}
        if [ -d "$each" ] && [ ! -e "$whole" ]; then mv "$each" "$whole"; fi
    done
}

put_scripts() { # renamed into place, for a shell reads a script while it runs
    for each in launcher:nosdesk uninstall:uninstall.sh; do
        cp "$here/${each%:*}.sh" "$prefix/${each#*:}.new"
        chmod 755 "$prefix/${each#*:}.new"
        mv -f "$prefix/${each#*:}.new" "$prefix/${each#*:}"
    done
}

is_way_back() { # whether to go back to that one, and not to the one that was kept for it so far
    kept=$(word previous)
    [ -z "$(word attempts)" ] || [ -z "$kept" ] || [ "$kept" = "$version" ] ||
        [ ! -d "$prefix/versions/$kept" ]
}

switch_over() { # a version that was started and never came to life is no way back
    old=$(word current)
    if [ -n "$old" ] && [ "$old" != "$version" ] && [ -d "$prefix/versions/$old" ]; then
        is_way_back "$old" && write previous "$old"
    fi
    rm -f "$prefix/attempts" "$prefix/rolled-back"
    write current "$version"
}

runs() { # whether a program of that folder runs, such as nodes that were never started again
    ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -e "-> $(readlink -f "$1")/"
}

remove_older() { # one that still runs reads files of its own late: it goes with a later update
    kept=$(word previous)
    for each in "$prefix"/versions/* "$prefix"/versions/.old-*; do
        case "${each##*/}" in
            "$version" | "$kept") ;;
            .old-*) rm -rf "$each" ;;
            *) runs "$each" || rm -rf "$each" ;;
        esac
    done
}

# --- where people look for it --------------------------------------------------------------------

place() { # a file outside the installation; the uninstaller removes what the list names
    mkdir -p "$(dirname "$2")"
    sed "s|@LAUNCHER@|$prefix/nosdesk|g" "$1" >"$2.new" && mv -f "$2.new" "$2"
    say "$2" >>"$prefix/placed.new"
}

place_entries() {
    share=${XDG_DATA_HOME:-$HOME/.local/share}
    : >"$prefix/placed.new"
    place "$here/$id.desktop" "$share/applications/$id.desktop"
    place "$here/nosdesk.service" "$share/systemd/user/nosdesk.service"
    (cd "$here/icons" && find . -type f) | while read -r each; do
        mkdir -p "$(dirname "$share/icons/hicolor/$each")"
        cp "$here/icons/$each" "$share/icons/hicolor/$each"
        say "$share/icons/hicolor/${each#./}" >>"$prefix/placed.new"
    done
    place_link
    mv -f "$prefix/placed.new" "$prefix/placed"
    if [ -e "$share/icons/hicolor/icon-theme.cache" ]; then # or menus would not see the new icon
        gtk-update-icon-cache -q "$share/icons/hicolor" 2>/dev/null || :
    fi
}

place_link() {
    link=$HOME/.local/bin/nosdesk
    if [ -e "$link" ] && [ "$(readlink -f "$link")" != "$(readlink -f "$prefix/nosdesk")" ]; then
        say "There is another $link, which is left as it is. This one starts with $prefix/nosdesk"
        return
    fi
    mkdir -p "$HOME/.local/bin"
    ln -sfn "$prefix/nosdesk" "$link"
    say "$link" >>"$prefix/placed.new"
    case ":$PATH:" in
        *":$HOME/.local/bin:"*) ;;
        *) say "A terminal finds 'nosdesk' once $HOME/.local/bin is in its PATH: on most systems after you log in again." ;;
    esac
}

ask() {
    [ -z "$unattended" ] && [ -t 0 ] || return 0
    printf 'Go on? [Y/n] '
    read -r answer || answer=n
    case "$answer" in "" | [yYjJsS]*) ;; *) fail "nothing was installed." ;; esac
}

read_words "$@"
check_computer
check_place
check_space
check_libraries
say "Nosdesk $version goes into $prefix, with an entry in your menu; nobody else on this computer is concerned."
ask
take_turn
put_beside
put_scripts
switch_over
remove_older
place_entries
say "Nosdesk $version is installed. Start it from your menu, or with: $prefix/nosdesk"
say "A Nosdesk that runs now finishes its jobs first, and then goes on as this version. To remove it: $prefix/uninstall.sh"
