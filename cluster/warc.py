"""Read the pages of WARC and WET files (ISO 28500): what a crawl fetched, or the texts extracted from it."""

import base64
import gzip
import io
import json
import zlib
from collections.abc import Iterator

UNREADABLE = (ValueError, EOFError, OSError, zlib.error)
# how zlib is told to expect the head of a gzip file
GZIP = 31
HEXADECIMAL = frozenset(b"0123456789abcdefABCDEF")


def read_warc(data: bytes) -> Iterator[str]:
    """Each page of a file, compressed or not, as one line of JSON whose id is the page's address.

    A text extracted before (WET) is given as `text`; a page as `page`, its bytes in base64, which
    `variorum worker extract` turns into text. What cannot be read is given with the reason as `error`; after a record
    that is cut off, or whose length is no number, nothing of the file can be read.
    """
    stream = io.BufferedReader(Unpacked(data)) if data[:2] == b"\x1f\x8b" else io.BytesIO(data)
    address = ""
    try:
        while (header := read_header(stream)) is not None:
            address = header.get("warc-target-uri") or header.get("warc-record-id", "")
            length = int(header.get("content-length", 0))
            body = stream.read(length)
            if len(body) < length:
                raise EOFError("the file ends within a record")
            record = {"id": address, "url": address}
            try:
                content = content_of(header, body)
            except UNREADABLE as error:
                content = {"error": f"it cannot be read ({error})"}
            if content is not None:
                yield json.dumps({**record, **content}, ensure_ascii=False)
    except UNREADABLE as error:
        yield json.dumps({"id": address, "url": address, "error": f"the file cannot be read from here on ({error})"})


class Unpacked(io.RawIOBase):
    """The bytes of a compressed file; unlike `gzip` it gives all that stands before a fault, and only then tells of it."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at, self.left = data, 0, b""
        self.member = zlib.decompressobj(GZIP)

    def readable(self) -> bool:
        return True

    def readinto(self, into: memoryview) -> int:
        while True:
            if not self.left:
                self.left = self.data[self.at : self.at + 65536]
                self.at += len(self.left)
            if not self.left:
                if self.member is None:
                    return 0
                raise EOFError("the file ends within a record")
            if self.member is None:
                self.member = zlib.decompressobj(GZIP)
            out = self.member.decompress(self.left, len(into))
            self.left = self.member.unused_data if self.member.eof else self.member.unconsumed_tail
            if self.member.eof:
                self.member = None
            if out:
                into[: len(out)] = out
                return len(out)


def content_of(header: dict[str, str], body: bytes) -> dict[str, str] | None:
    if header.get("warc-type") == "conversion":
        return {"text": body.decode("utf-8", "replace")}
    if header.get("warc-type") != "response":
        return None
    head, _, page = body.partition(b"\r\n\r\n")
    fields = read_fields(io.BytesIO(head))
    if "html" not in fields.get("content-type", "").lower():
        return None
    return {"page": base64.b64encode(decoded(page, fields)).decode("ascii")}


def decoded(page: bytes, fields: dict[str, str]) -> bytes:
    """The page without the encodings of its transfer; some crawlers have taken them off and left the fields."""
    if "chunked" in fields.get("transfer-encoding", "").lower() and (whole := joined(page)) is not None:
        page = whole
    encoding = fields.get("content-encoding", "").lower()
    if encoding in ("gzip", "x-gzip"):
        return gzip.decompress(page) if page[:2] == b"\x1f\x8b" else page
    if encoding == "deflate" and page[:1] == b"\x78":
        return zlib.decompress(page)
    if encoding in ("br", "zstd") and b"<" not in page[:1000]:
        raise ValueError(f"its encoding is {encoding}")
    return page


def joined(page: bytes) -> bytes | None:
    """The chunks of a body put together (RFC 9112); None when it is not in chunks."""
    stream, chunks = io.BytesIO(page), []
    while (line := stream.readline()) != b"":
        size = line.split(b";")[0].strip()
        if not size or not set(size) <= HEXADECIMAL:
            return None
        if int(size, 16) == 0:
            return b"".join(chunks)
        chunks.append(stream.read(int(size, 16)))
        stream.readline()
    return None


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
