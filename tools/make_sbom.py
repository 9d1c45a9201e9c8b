"""Write sbom.cdx.json: all that the program is made of besides itself, from the lock file and the
vendored scripts. CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/.

`make lock` and `make docs` run it; `tests/test_distribution.py` fails when it is stale.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
_LOCKED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+) \\\n(?P<hashes>(?:    --hash=.*\n)+)(?P<via>(?:    #.*\n)*)", re.MULTILINE)  # fmt: skip
_SELF = "sitegen-catalogue"
_VENDORED = {"lunr": "2.3.9", "lean-qr": "2.7.4"}
"""Scripts that every site carries, as their authors published them; all under the MIT licence."""


def sbom() -> str:
    """The bill of materials, the same for the same lock file."""
    locked = [*_LOCKED.finditer((ROOT / "requirements/runtime.txt").read_text(encoding="utf-8"))]
    vendored = [*map(_vendored, _VENDORED)]
    needs = {_SELF: [str(each["purl"]) for each in vendored]}
    for found in locked:
        for parent in _parents(found["via"]):
            needs.setdefault(parent, []).append(_purl(found))
    refs = {found["name"]: _purl(found) for found in locked}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": _SELF, "name": _SELF}},
        "components": [*map(_component, locked), *vendored],
        "dependencies": [
            {"ref": refs.get(name, name), "dependsOn": sorted(purls)}
            for name, purls in sorted(needs.items())
        ],
    }
    return json.dumps(bill, indent=1) + "\n"


def _purl(found: re.Match[str]) -> str:
    return f"pkg:pypi/{found['name'].lower()}@{found['version']}"


def _parents(via: str) -> Iterator[str]:
    """The packages that ask for one, as pip-compile notes them."""
    for name in via.partition("# via ")[2].split(","):
        yield name.partition("(")[0].strip()


def _component(found: re.Match[str]) -> dict[str, object]:
    digests = sorted(re.findall(r"sha256:([0-9a-f]{64})", found["hashes"]))
    return {
        "type": "library",
        "bom-ref": _purl(found),
        "name": found["name"],
        "version": found["version"],
        "purl": _purl(found),
        # No "hashes": those are of one file, and a version has several, of which one is installed.
        "properties": [{"name": "sitegen:sha256", "value": digest} for digest in digests],
    }


def _vendored(name: str) -> dict[str, object]:
    version = _VENDORED[name]
    recorded = (ROOT / "templates/js/vendor/SHA256SUMS").read_text(encoding="utf-8")
    (digest,) = (line.split()[0] for line in recorded.splitlines() if f"  {name}" in line)
    return {
        "type": "library",
        "bom-ref": f"pkg:npm/{name}@{version}",
        "name": name,
        "version": version,
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"license": {"id": "MIT"}}],
        "purl": f"pkg:npm/{name}@{version}",
    }


def main() -> None:
    """Write the file."""
    (ROOT / "sbom.cdx.json").write_text(sbom(), encoding="utf-8")


if __name__ == "__main__":
    main()
