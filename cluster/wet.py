"""Read the texts of WET files: what Common Crawl extracted from pages, in the WARC format (ISO 28500)."""

import gzip
import io
import json
from collections.abc import Iterator


def read_wet(data: bytes) -> Iterator[str]:
    """Each text of a WET file, compressed or not, as one line of JSON: its id is the page's address."""
    stream = io.BufferedReader(gzip.GzipFile(fileobj=io.BytesIO(data))) if data[:2] == b"\x1f\x8b" else io.BytesIO(data)
    while True:
        header = read_header(stream)
        if header is None:
            return
        body = stream.read(int(header.get("content-length", 0)))
        if header.get("warc-type") != "conversion":
            continue
        address = header.get("warc-target-uri") or header.get("warc-record-id", "")
        record = {"id": address, "text": body.decode("utf-8", "replace"), "url": address}
        if "warc-date" in header:
            record["published"] = header["warc-date"][:10]
        yield json.dumps(record, ensure_ascii=False)


def read_header(stream: io.BufferedIOBase) -> dict[str, str] | None:
    """The fields of the next record in small letters; None at the end of the file."""
    line = stream.readline()
    while line and not line.startswith(b"WARC/"):
        line = stream.readline()
    if not line:
        return None
    fields = {}
    for line in iter(stream.readline, b""):
        if line in (b"\r\n", b"\n"):
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields[name.strip().lower()] = value.strip()
    return fields
