"""Read the pages of WARC and WET files (ISO 28500): what a crawl fetched, or the texts extracted from it."""

import base64
import gzip
import io
import json
from collections.abc import Iterator


def read_warc(data: bytes) -> Iterator[str]:
    """Each page of a file, compressed or not, as one line of JSON whose id is the page's address.

    A text extracted before (WET) is given as `text`; a page as `page`, its bytes in base64, which
    `variorum worker extract` turns into text.
    """
    is_compressed = data[:2] == b"\x1f\x8b"
    stream = io.BufferedReader(gzip.GzipFile(fileobj=io.BytesIO(data))) if is_compressed else io.BytesIO(data)
    while (header := read_header(stream)) is not None:
        body = stream.read(int(header.get("content-length", 0)))
        content = content_of(header, body)
        if content is None:
            continue
        address = header.get("warc-target-uri") or header.get("warc-record-id", "")
        record = {"id": address, "url": address, **content}
        yield json.dumps(record, ensure_ascii=False)


def content_of(header: dict[str, str], body: bytes) -> dict[str, str] | None:
    if header.get("warc-type") == "conversion":
        return {"text": body.decode("utf-8", "replace")}
    if header.get("warc-type") != "response":
        return None
    head, _, page = body.partition(b"\r\n\r\n")
    fields = read_fields(io.BytesIO(head))
    if "html" not in fields.get("content-type", "").lower():
        return None
    if fields.get("content-encoding", "").lower() == "gzip" and page[:2] == b"\x1f\x8b":
        page = gzip.decompress(page)
    return {"page": base64.b64encode(page).decode("ascii")}


def read_header(stream: io.BufferedIOBase) -> dict[str, str] | None:
    """The fields of the next record in small letters; None at the end of the file."""
    for line in iter(stream.readline, b""):
        if line.startswith(b"WARC/"):
            return read_fields(stream)
    return None


def read_fields(stream: io.BufferedIOBase) -> dict[str, str]:
    fields = {}
    for line in iter(stream.readline, b""):
        if line in (b"\r\n", b"\n"):
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields[name.strip().lower()] = value.strip()
    return fields
