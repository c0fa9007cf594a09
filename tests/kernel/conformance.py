"""Jupyter's own conformance test (jupyter_kernel_test) for any kernel that is installed.

python conformance.py KERNELSPEC LANGUAGE: LANGUAGE is tslab, deno or python, and says in which words the test speaks.
Prints one JSON object: {"passed": [...], "failed": {name: last line of the reason}, "skipped": [...]}.
"""

import json
import signal
import sys
import unittest

import jupyter_kernel_test

kernel, language = sys.argv[1:3]

typescript = {
    "language_name": "typescript",
    "file_extension": ".ts",
    "code_hello_world": "console.log('hello, world')",
    "code_stderr": "console.error('oops')",
    "completion_samples": [{"text": "Math.hyp", "matches": {"hypot"}}, {"text": "let zebra = 1; zeb", "matches": {"zebra"}}],
    "complete_code_samples": ["1", "const a = 1;", "function f(x: number) {\n  return x;\n}", "`a\nb`", "for (;;) {}"],
    "incomplete_code_samples": ["function f(", "const a = {", "`unclosed", "/* comment", "if (true) {\n  f();", "[1, 2,"],
    "invalid_code_samples": ["let = = 3", "const 3x = 1;", "import from from;", "}"],
    "code_generate_error": "throw new Error('boom')",
    "code_execute_result": [
        {"code": "6 * 7", "result": "42"},
        {"code": "({a: 1})", "result": "{ a: 1 }"},
        {"code": "[1, 2]", "result": "[ 1, 2 ]"},
        {"code": "6 * 7", "result": "42"},
        {"code": "5 * 7", "result": "35"},
    ],
    "code_history_pattern": "6?*7",
    "supported_history_operations": ("tail", "range", "search"),
    "code_inspect_sample": "parseInt",
    "support_iopub_welcome": True,
}

languages = {
    "tslab": {
        **typescript,
        "code_page_something": "parseInt?",
        "code_display_data": [
            {"code": "require('tslab').display.html('<b>x</b>')", "mime": "text/html"},
            {"code": "require('tslab').display.png(new Uint8Array([1, 2]))", "mime": "image/png"},
        ],
        "code_clear_output": "require('tslab').clearOutput()",
    },
    "deno": {
        **typescript,
        "code_page_something": "parseInt?",
        "code_display_data": [{"code": "await Deno.jupyter.display({'text/html': '<b>x</b>'}, {raw: true})", "mime": "text/html"}],
        "code_clear_output": "await Deno.jupyter.broadcast('clear_output', {wait: false})",
    },
    "python": {
        "language_name": "python",
        "file_extension": ".py",
        "code_hello_world": "print('hello, world')",
        "code_stderr": "import sys; print('oops', file=sys.stderr)",
        "completion_samples": [{"text": "zi", "matches": {"zip"}}],
        "complete_code_samples": ["1", "def f(x):\n  return x\n\n\n"],
        "incomplete_code_samples": ["def f(", "'''a"],
        "invalid_code_samples": ["let = = 3", "3x = 1"],
        "code_generate_error": "raise Exception('boom')",
        "code_execute_result": [
            {"code": "6*7", "result": "42"},
            {"code": "[1, 2]", "result": "[1, 2]"},
            {"code": "6*7", "result": "42"},
            {"code": "5*7", "result": "35"},
            {"code": "4*7", "result": "28"},
        ],
        "code_history_pattern": "6?7",
        "supported_history_operations": ("tail", "range", "search"),
        "code_inspect_sample": "zip",
        "code_page_something": "zip?",
        "code_display_data": [{"code": "from IPython.display import HTML, display; display(HTML('<b>x</b>'))", "mime": "text/html"}],
        "code_clear_output": "from IPython.display import clear_output; clear_output()",
        "support_iopub_welcome": True,
    },
}



def stop(case):
    """Closing the channels by hand fails with some releases of jupyter_client, whatever the kernel; ending it is enough."""
    case.km.shutdown_kernel(now=True)


ending = {"tearDownClass": classmethod(stop)}
Conformance = type("Conformance", (jupyter_kernel_test.KernelTests,), {"kernel_name": kernel, **languages[language], **ending})
Welcome = type("Welcome", (jupyter_kernel_test.IopubWelcomeTests,), {"kernel_name": kernel, **languages[language], **ending})


class Record(unittest.TestResult):
    """Which tests passed, failed and were skipped; a test fails with any of its parts."""

    def __init__(self):
        super().__init__()
        self.seen = {}

    def startTest(self, test):
        signal.alarm(40)

    def stopTest(self, test):
        signal.alarm(0)
        self.seen.setdefault(test.id().split(".")[-1], None)

    def fail(self, test, error):
        name = test.id().split(".")[-1].split(" ")[0]
        lines = str(error[1]).strip().splitlines() or [""]
        self.seen[name] = f"{error[0].__name__}: {lines[-1]}"[:300]

    def addFailure(self, test, err):
        self.fail(test, err)

    def addError(self, test, err):
        self.fail(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.fail(test, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.seen[test.id().split(".")[-1].split(" ")[0]] = "skipped"


def too_long(number, frame):
    raise TimeoutError("no answer within 40 seconds")


signal.signal(signal.SIGALRM, too_long)
record = Record()
loader = unittest.TestLoader()
for case in (Conformance, Welcome):
    loader.loadTestsFromTestCase(case).run(record)
found = record.seen
print(
    json.dumps(
        {
            "passed": sorted(name for name, how in found.items() if how is None),
            "failed": {name: how for name, how in sorted(found.items()) if how not in (None, "skipped")},
            "skipped": sorted(name for name, how in found.items() if how == "skipped"),
        }
    )
)
