#!/bin/sh
# Make sure of what the Makefile needs from the machine: what is there already, else Debian's
# packages as root or by sudo, else a clear word on what to install.
#   setup.sh venv PYTHON · setup.sh node · setup.sh browsers · setup.sh words
set -eu

has() { command -v "$1" >/dev/null 2>&1; }

# packages NAME…: install them, or say how.
packages() {
    if ! has apt-get; then
        echo "Please install: $*" >&2
        echo "(there is no apt here to do it; the README says what the tests need)" >&2
        exit 1
    fi
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if has sudo && sudo -n true 2>/dev/null; then
            as_root=sudo
        else
            echo "Please run: sudo apt-get install $*" >&2
            exit 1
        fi
    fi
    echo "Installing $*" >&2
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

case "$1" in
venv)
    has "$2" || packages python3
    "$2" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "sitegen needs Python 3.11 or newer; this is $("$2" --version)." >&2
        echo "Point to another one: make site PYTHON=python3.12" >&2
        exit 1
    }
    "$2" -c 'import ensurepip, venv' 2>/dev/null || packages python3-venv
    "$2" -m venv .venv
    ;;
node)
    has node && has npm || packages nodejs npm
    node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major * 100 + minor < 1819 ? 1 : 0)' || {
        echo "The tests need Node 18.19 or newer; this is $(node --version)." >&2
        exit 1
    }
    ;;
browsers)
    has chromium || has google-chrome || [ -x "${CHROMIUM:-}" ] || packages chromium
    has firefox-esr || has firefox || [ -x "${FIREFOX:-}" ] || packages firefox-esr
    ;;
words)
    lists=
    for list in american-english:wamerican british-english:wbritish dutch:wdutch french:wfrench ngerman:wngerman; do
        [ -e "/usr/share/dict/${list%:*}" ] || lists="$lists ${list#*:}"
    done
    [ -e /usr/share/hunspell/nl.aff ] || lists="$lists hunspell-nl"
    # shellcheck disable=SC2086
    [ -z "$lists" ] || (packages $lists) ||
        echo "Without word lists, the stemmers are compared on the words of tests/shared/words, and Dutch is not measured." >&2
    ;;
esac
