"""What people try: markup and addresses that would run or load something, in many spellings.

Shapes known from the OWASP cheat sheet, html5sec, and the advisories of Hugo and Markdown
libraries, written out anew; `alarm` is what they would call.
"""

import json
import re

from tests.conftest import REPOSITORY

_PACKAGES = REPOSITORY / "node_modules"

CALL = "alarm(1)"
MARKUP = (
    f"<script>{CALL}</script>",
    f"<SCRIPT/x>{CALL}</SCRIPT>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    "<script src=//evil.example/x.js></script>",
    f"<script\x0c>{CALL}</script>".replace("\x0c", " "),
    f"</title><script>{CALL}</script>",
    f"</textarea><script>{CALL}</script>",
    f"</script><script>{CALL}</script>",
    f"--><script>{CALL}</script>",
    f"]]><script>{CALL}</script>",
    f"<!--<script>{CALL}</script>-->",
    f"<img src=x onerror={CALL}>",
    f"<img src=x onerror={CALL}//",
    f"<img/src=x/onerror={CALL}>",
    f"<img src='x' onerror='{CALL}'>",
    f'"><img src=x onerror={CALL}>',
    f"'><img src=x onerror={CALL}>",
    f"`><img src=x onerror={CALL}>",
    f"<svg onload={CALL}>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg><a xlink:href=javascript:{CALL}><text y=20>x</text></a></svg>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<svg><set attributeName=href to=javascript:{CALL}>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}>",
    f"<math href=javascript:{CALL}>x</math>",
    f"<body onload={CALL}>",
    f"<iframe src=javascript:{CALL}></iframe>",
    f"<iframe srcdoc='<script>{CALL}</script>'></iframe>",
    f"<object data=javascript:{CALL}></object>",
    f"<embed src=javascript:{CALL}>",
    f"<form action=javascript:{CALL}><button>x</button></form>",
    f"<button formaction=javascript:{CALL}>x</button>",
    f"<isindex action=javascript:{CALL} type=image>",
    f"<input autofocus onfocus={CALL}>",
    f"<select autofocus onfocus={CALL}>",
    f"<textarea autofocus onfocus={CALL}>",
    f"<details open ontoggle={CALL}>",
    f"<video><source onerror={CALL}></video>",
    f"<audio src=x onerror={CALL}>",
    f"<marquee onstart={CALL}>",
    f"<p style=animation-name:x onanimationstart={CALL}>",
    f"<div style='background:url(javascript:{CALL})'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>",
    "<base href=//evil.example/>",
    f"<meta http-equiv=refresh content='0;url=javascript:{CALL}'>",
    f"<table background=javascript:{CALL}>",
    f"<a href=javascript:{CALL}>x</a>",
    f"<a href='java\tscript:{CALL}'>x</a>",
    f"<x onclick={CALL}>x</x>",
    f"<x contenteditable onblur={CALL}>x</x>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'>",
    f"<template><script>{CALL}</script></template>",
    "<a id=app><a id=app name=q>",
    "<form id=q><input name=parentNode>",
    "<img name=getElementById>",
    f"{{{{ {CALL} }}}}",
    "{% include '/etc/passwd' %}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    f"${{{CALL}}}",
    f"<%= {CALL} %>",
    f"&lt;script&gt;{CALL}&lt;/script&gt;",
    f"&#60;script&#62;{CALL}&#60;/script&#62;",
    f"\\u003cscript\\u003e{CALL}\\u003c/script\\u003e",
    f"%3Cscript%3E{CALL}%3C/script%3E",
    f"＜script＞{CALL}＜/script＞",
    f'" onmouseover="{CALL}" x="',
    f"' onmouseover='{CALL}' x='",
    f"javascript:{CALL}",
    "__proto__",
    "constructor",
    "\u2028\u2029",
)
"""To be shown as the text they are, in a title, a body, a name or an address."""

_HIDDEN = ("javascript", "JaVaScRiPt", "vbscript", "livescript", "mocha", "data", "file", "blob")
_TARGETS = tuple(f"{scheme}:{CALL}" for scheme in _HIDDEN)
ADDRESSES = (
    *_TARGETS,
    *(target.replace(":", "&colon;") for target in _TARGETS),
    *(target.replace(":", "&#58;") for target in _TARGETS),
    *(target.replace(":", "&#x3A;") for target in _TARGETS),
    *(target.replace(":", "%3A") for target in _TARGETS),
    *(f"{target[:4]}&#x09;{target[4:]}" for target in _TARGETS),
    *(f"{target[:4]}&#10;{target[4:]}" for target in _TARGETS),
    *(f"{target[:4]}&NewLine;{target[4:]}" for target in _TARGETS),
    *(f"{target[:4]}&Tab;{target[4:]}" for target in _TARGETS),
    *(f"{target[:4]}%0a{target[4:]}" for target in _TARGETS),
    *(f"&#32;{target}" for target in _TARGETS),
    *(f"&#1;{target}" for target in _TARGETS),
    *(f"&#160;{target}" for target in _TARGETS),
    *(f"%20{target}" for target in _TARGETS),
    *("".join(f"&#{ord(c)};" for c in target) for target in _TARGETS),
    *("".join(f"&#x{ord(c):x};" for c in target) for target in _TARGETS),
    *("".join(f"&#{ord(c):07};" for c in target) for target in _TARGETS),
    *("".join(f"%{ord(c):02x}" for c in target) for target in _TARGETS),
    *(re.sub(r"([a-z])", r"\\\1", target, count=1) for target in _TARGETS[:1]),
    *("//evil.example/x", "///evil.example", "/\\evil.example", "\\\\evil.example\\x", "\\/evil.example",
      "%2f%2fevil.example", "&sol;&sol;evil.example", "&#47;/evil.example", "/%5cevil.example",
      "%5c%5cevil.example", "&bsol;&bsol;evil.example", "/&Tab;/evil.example", "http:\\\\evil.example",
      "https:/\\evil.example", "https:/evil.example", "https:evil.example", "http:", "https://", "http:///x",
      "http%3A//evil.example", "%68ttps://evil.example", "%74el:112"),
    *(f"{scheme}:x" for scheme in (
        "ms-msdt", "ms-officecmd", "search-ms", "ms-word", "smb", "ftp", "ws", "wss", "about", "chrome",
        "view-source", "resource", "intent", "tel2", "x-apple", "jar", "feed", "sitegen", "filesystem",
        "callto", "sms", "skype", "steam", "vscode", "ldap", "gopher", "cid", "mid", "urn", "res")),
    *("feed:javascript:alarm(1)", "view-source:javascript:alarm(1)", "data:text/html;base64,PHNjcmlwdD4=",
      "data:image/svg+xml,<svg onload=alarm(1)>", "data:image/png;base64,AAAA",
      "sitegen:content/practices/briefadres.md"),
)  # fmt: skip
"""None of these may become the address of a link."""


def naughty_strings() -> list[str]:
    """The Big List of Naughty Strings (MIT), from npm."""
    file = _PACKAGES / "big-list-of-naughty-strings/blns.json"
    strings: list[str] = json.loads(file.read_text(encoding="utf-8"))
    return strings


def commonmark_examples() -> list[str]:
    """The Markdown of the examples of the specification (CC-BY-SA 4.0), from npm."""
    text = (_PACKAGES / "commonmark-spec/spec.txt").read_text(encoding="utf-8")
    found = re.finditer(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", text, re.MULTILINE | re.DOTALL)
    return [example[1].replace("→", "\t") for example in found]
