"""Execute notebooks on a Jupyter kernel, two at a time, and turn them into HTML pages by the template beside this file.

Reads one job as a line of JSON from standard input, stops when standard input ends, and writes one JSON object a line to standard output:
{"event": "cell", "name", "done", "of"}, then {"event": "failed", "name", "source", "message"}
or, once all have been executed, {"event": "page", "name", "html"}.
"""

import asyncio
import functools
import json
import os
import sys
import threading

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter, TemplateExporter
from nbconvert.filters import Highlight2HTML

HERE = os.path.dirname(os.path.abspath(__file__))


class PageExporter(HTMLExporter):
    """HTMLExporter without its last step, which parses the page again and writes the names of SVG elements in lower case."""

    def from_notebook_node(self, nb, resources=None, **kw):
        self.register_filter("highlight_code", Highlight2HTML(pygments_lexer="typescript", parent=self))
        return TemplateExporter.from_notebook_node(self, nb, resources, **kw)


def tell(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)


def standard_error(cell):
    """The message of a cell that failed: stock tslab sends no error, it leaves it in the cell's standard error."""
    outputs = cell.get("outputs", [])
    texts = [o["text"] for o in outputs if o["output_type"] == "stream" and o["name"] == "stderr"]
    texts += [f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"]
    return "\n".join(texts).strip()


async def execute(item, job, gate):
    """Run one notebook; returns it with its outputs, or None after telling how it failed."""
    notebook = nbformat.from_dict(item["notebook"])
    steps = [cell for cell in notebook.cells if cell.cell_type == "code"]
    now = {"done": 0, "cell": None}

    def started(cell, cell_index):
        now["cell"] = cell

    def executed(cell, cell_index, execute_reply):
        now["done"] += 1
        tell("cell", name=item["name"], done=now["done"], of=len(steps))

    client = NotebookClient(
        notebook,
        kernel_name=job["kernel"],
        timeout=job["timeout"],
        startup_timeout=120,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": item["folder"]}},
        on_cell_execute=started,
        on_cell_executed=executed,
    )
    async with gate:
        try:
            await client.async_execute()
            return notebook
        except Exception as error:  # whatever happens to one notebook, the others go on
            cell = now["cell"] or {"source": ""}
            said = standard_error(cell) if isinstance(error, CellExecutionError) else ""
            tell("failed", name=item["name"], source=cell["source"], message=said or f"{type(error).__name__}: {error}")
            return None


def convert(notebook, item, job, made):
    """The page of an executed notebook; the parameters are shown as the reader may see them."""
    for cell in notebook.cells:
        if cell.id in item["shown"]:
            cell.source, cell.outputs = item["shown"][cell.id], []
    exporter = PageExporter(
        template_name="template",
        extra_template_basedirs=[HERE],
        exclude_anchor_links=True,
        filters={"inline_json": inline_json},
    )
    pages = job["site"]["pages"]
    site = {
        **job["site"],
        "page": item["page"],
        "pages": [page for page in pages if page["name"] in made],
        "failed": [page for page in pages if page["name"] not in made],
    }
    html, _ = exporter.from_notebook_node(notebook, resources={"site": site})
    return html


def inline_json(value):
    """JSON that no HTML parser takes for the end of its script element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def when_input_ends(act):
    """Whoever gave the job has gone, by whatever signal: kernels must not outlive it."""

    def wait():
        sys.stdin.read()
        act()

    threading.Thread(target=wait, daemon=True).start()


async def main():
    job = json.loads(sys.stdin.readline())
    when_input_ends(functools.partial(asyncio.get_running_loop().call_soon_threadsafe, asyncio.current_task().cancel))
    gate = asyncio.Semaphore(job["parallel"])
    results = await asyncio.gather(*(execute(item, job, gate) for item in job["notebooks"]))
    made = {item["name"] for item, notebook in zip(job["notebooks"], results) if notebook is not None}
    for item, notebook in zip(job["notebooks"], results):
        if notebook is not None:
            tell("page", name=item["name"], html=convert(notebook, item, job, made))


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except asyncio.CancelledError:
        sys.exit(130)
    # The thread that waits for the end of the input would hold up an ordinary exit.
    sys.stdout.flush()
    os._exit(0)
