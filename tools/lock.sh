#!/bin/sh
# Write the lock files anew: exact versions with hashes, no registry addresses.
set -eu
cd "$(dirname "$0")/.."
compile() {
    .venv/bin/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe \
        --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host \
        --no-emit-find-links --no-emit-options --annotation-style=line "$@"
}
.venv/bin/python -m pip install --quiet pip-tools
compile --output-file requirements/runtime.txt pyproject.toml
compile --output-file requirements/build.txt requirements/build.in
compile --output-file requirements/test.txt requirements/test.in
npm install --package-lock-only --no-audit --no-fund
