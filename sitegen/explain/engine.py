"""An edge: something that runs JavaScript, with nothing of a page or a machine within its reach."""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable

Run = Callable[[str], str]
"""A program that calls `answer(text)` once → the text."""

_NODE = """
const program = require("node:fs").readFileSync(0, "utf8");
const answer = (text) => process.stdout.write(text);
require("node:vm").runInNewContext(program, { answer });
"""


class NoEngineError(Exception):
    """Neither Node nor the optional package is installed."""


class EngineError(Exception):
    """The program failed, by no fault of whoever asked."""


def find_engine() -> Run:
    """Node where it is installed, else QuickJS; `NoEngineError` without either."""
    if node := shutil.which("node"):
        return lambda program: _by_node(node, program)
    if importlib.util.find_spec("quickjs"):
        return _by_quickjs
    raise NoEngineError


def _by_node(node: str, program: str) -> str:
    done = subprocess.run(
        [node, "-e", _NODE], input=program, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode or not done.stdout:
        raise EngineError(done.stderr)
    return done.stdout


def _by_quickjs(program: str) -> str:
    import quickjs

    answers: list[str] = []
    context = quickjs.Context()
    context.add_callable("answer", answers.append)
    try:
        context.eval(program)
        while context.execute_pending_job():
            pass
    except quickjs.JSException as error:
        raise EngineError(str(error)) from error
    if not answers:
        raise EngineError("the program gave no answer")
    return answers[0]
