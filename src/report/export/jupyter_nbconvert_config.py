"""Jupyter's HTML export, in JupyterLab's menu and in `jupyter nbconvert --to html`, gives the page of variorum's reports.

The set-up installs this file, the template `variorum` and, beside the template, `variorum.json`: the program that makes
the page complete in itself (`command`) and what made it (`tool`).
"""

import json
import pathlib
import subprocess
import sys

TEMPLATE = pathlib.Path(sys.prefix, "share/jupyter/nbconvert/templates/variorum")


def installed():
    return json.loads((TEMPLATE / "variorum.json").read_text(encoding="utf-8"))


def first_heading(notebook):
    """The first heading of the prose; None where no cell has one."""
    lines = (line for cell in notebook.cells if cell.cell_type == "markdown" for line in cell.source.splitlines())
    return next((line[2:].strip() for line in lines if line.startswith("# ")), None)


def site(notebook, resources):
    """What the template asks of a report, for a notebook by itself."""
    name = resources.get("metadata", {}).get("name") or "notebook"
    page = {"name": name, "heading": first_heading(notebook) or name}
    return {"exported": True, "title": name, "tool": installed()["tool"], "page": page}


def inline_json(value):
    """JSON that no HTML parser takes for the end of its script element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def assemble(page, sanitize):
    """The page with its style sheets, its scripts and the policy that lets nothing else run.

    Sanitized, as JupyterLab offers it, the page keeps no script of an output but those of variorum's own views.
    """
    command = [*installed()["command"], *(["--sanitize"] if sanitize else [])]
    done = subprocess.run(command, input=page.encode("utf-8"), capture_output=True, timeout=60)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()[-1000:]
        raise RuntimeError(f"The page could not be assembled ({' '.join(command)}). 'npm run setup' may help. {said}")
    return done.stdout.decode("utf-8")


c = get_config()  # noqa: F821 - Jupyter provides it
c.HTMLExporter.template_name = "variorum"
c.HTMLExporter.exclude_anchor_links = True
c.HTMLExporter.filters = {"variorum_site": site, "variorum_page": assemble, "inline_json": inline_json}
# Slides are HTML too, but none of ours.
c.SlidesExporter.template_name = "reveal"
