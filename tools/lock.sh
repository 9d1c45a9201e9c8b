#!/bin/sh
# Write the lock files anew: exact versions with hashes, no registry addresses.
set -eu
cd "$(dirname "$0")/.."
compile() {
    .venv/bin/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe \
        --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host \
        --no-emit-find-links --no-emit-options --annotation-style=line "$@"
}
.venv/bin/python -m pip install --quiet --require-hashes -r requirements/lock.txt
compile --extra search --output-file requirements/runtime.txt pyproject.toml
compile --output-file requirements/build.txt requirements/build.in
compile --output-file requirements/test.txt requirements/test.in
compile --output-file requirements/lock.txt requirements/lock.in
compile --output-file benchmarks/peers/requirements.txt benchmarks/peers/requirements.in
npm install --prefix benchmarks/peers --package-lock-only --no-audit --no-fund
npm install --package-lock-only --no-audit --no-fund
.venv/bin/python tools/make_sbom.py
