#!/bin/sh
# Makes what the page for filling in forms loads: build.sh WORK, into WORK/out. Does nothing where nothing changed. Where Node is
# missing, or the packages can be had neither from npm's cache nor from a registry, it says so and the program goes without:
# the page then says why.
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
work=$1
out=$work/out
texts=$here/../resources/texts

without() {
    rm -rf "$out" "$work/built"
    printf '%s\n' "Forms cannot be filled in in a browser: $*" >&2
    exit 0
}

inputs() {
    (cd "$here" && cat package.json package-lock.json .npmrc vite.config.js build.sh src/*) && cat "$texts"/fill_*.properties
}

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
    without 'Node and npm are missing. Install them and build again; everything else works.'

now="$(inputs | cksum) $(node --version)"
if [ -f "$out/bundle.properties" ] && [ "$(cat "$work/built" 2>/dev/null)" = "$now" ]; then
    exit 0
fi

mkdir -p "$work" && rm -rf "$work/src" "$work/texts" && mkdir "$work/texts" || exit 1
cp -R "$here/src" "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$here/vite.config.js" "$work/" || exit 1
cp "$texts"/fill_*.properties "$work/texts/" || exit 1
cd "$work" || exit 1

packages=$(cksum <package-lock.json)
if [ ! -d node_modules ] || [ "$(cat installed 2>/dev/null)" != "$packages" ]; then
    rm -rf node_modules installed
    npm ci --prefer-offline --silent >npm.log 2>&1 ||
        without "the packages it needs could not be had (see $work/npm.log). Build again with a network."
    printf '%s\n' "$packages" >installed
fi

# Maven adds to what it copied before and takes nothing away.
rm -rf "$here/../../../target/classes/static/fill"
mkdir -p "$out"
BARAZA_OUT=$out ./node_modules/.bin/vite build >vite.log 2>&1 || {
    cat vite.log >&2
    exit 1
}
printf '%s\n' "$now" >built
