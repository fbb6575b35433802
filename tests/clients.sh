#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests a real client: installs the vendor's client for Node.js below $BUILD/clients, makes it
# fail against a server on the loopback address, decodes what it prints, and compares that with
# what the server sent. make clients runs this. Status 77 means "skipped": node, npm, curl or the
# package is not available here.
: "${BUILD:=build}"
CLIENT=tencentcloud-sdk-nodejs-intl-en VERSION=3.0.1335
skip() { echo "clients: skipped, $*"; exit 77; }

for tool in node npm curl; do
	command -v $tool >/dev/null || skip "needs $tool"
done
BUILD=$(cd "$BUILD" && pwd) || exit 1
folder=$BUILD/clients

# npm writes nothing elsewhere, and runs no script of a package.
if [ "$(cat "$folder/installed" 2>/dev/null)" != $VERSION ]; then
	rm -rf "$folder"
	mkdir -p "$folder" || exit 1
	npm install --prefix "$folder" --cache "$folder/cache" --no-save --no-package-lock \
		--no-audit --no-fund --no-update-notifier --ignore-scripts --loglevel=error \
		--fetch-retries=1 --fetch-retry-mintimeout=1000 \
		"$CLIENT@$VERSION" >"$folder/npm.log" 2>&1 ||
		skip "npm could not install $CLIENT $VERSION: $(grep -m 1 . "$folder/npm.log")"
	rm -rf "$folder/cache"
	echo $VERSION >"$folder/installed"
fi

# A proxy would be used for the loopback address too, and these variables change what Node.js prints.
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY \
	NODE_OPTIONS NODE_DEBUG FORCE_COLOR
NODE_PATH=$folder/node_modules ORGERR=$BUILD/orgerr exec node tests/clients/node/compare.js
