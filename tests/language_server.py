"""A real language server over its pipes, asked as an editor asks it: what is wrong here, what is this, what goes here.

The protocol is JSON with a length before it (Language Server Protocol 3.17, base protocol).
"""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TypeAlias, cast

PATIENCE_SECONDS = 60

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class LanguageServer:
    """The editor's end of one running server."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self._process, self._folder, self._last = process, folder, 0
        root = folder.as_uri()
        folders: Json = [{"uri": root, "name": folder.name}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root,
                "workspaceFolders": folders,
                "capabilities": {
                    "textDocument": {
                        "publishDiagnostics": {},
                        "hover": {"contentFormat": ["plaintext"]},
                        "completion": {"completionItem": {"documentationFormat": ["plaintext"]}},
                    },
                    "workspace": {"configuration": True},
                },
            },
        )
        self._tell("initialized", {})

    def opens(self, path: Path) -> list[tuple[int, str]]:
        """Open *path*, and see what the editor would underline: each line, counted from 1, and what is said of it."""
        uri = path.as_uri()
        document: Json = {
            "uri": uri,
            "languageId": "yaml",
            "version": 1,
            "text": path.read_text(encoding="utf-8"),
        }
        self._tell("textDocument/didOpen", {"textDocument": document})
        for message in self._messages():
            params = message.get("params")
            if message.get("method") != "textDocument/publishDiagnostics" or not isinstance(params, dict):
                continue
            if params["uri"] == uri:
                return sorted(_told(fault) for fault in _mappings(params["diagnostics"]))
        raise EOFError

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown where the pointer rests on that line and column, counted from 1."""
        answered = self._ask("textDocument/hover", _place(path, line, column))
        contents = answered.get("contents") if isinstance(answered, dict) else ""
        return json.dumps(contents, ensure_ascii=False)

    def completions(self, path: Path, line: int, column: int) -> list[str]:
        """What is offered to be typed at that line and column, counted from 1."""
        answered = self._ask("textDocument/completion", _place(path, line, column))
        offered = answered.get("items") if isinstance(answered, dict) else answered
        return [str(each["label"]) for each in _mappings(offered)]

    def _ask(self, method: str, params: Json) -> Json:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        for message in self._messages():
            if message.get("id") == self._last and "method" not in message:
                assert "error" not in message, message
                return message.get("result")
        raise EOFError

    def _tell(self, method: str, params: Json) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Json]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _messages(self) -> Iterator[dict[str, Json]]:
        """Every message of the server's from here on; what it asks of the editor is answered with nothing."""
        assert self._process.stdout
        while header := self._process.stdout.readline():
            length = int(header.partition(b":")[2])
            while self._process.stdout.readline().strip():
                pass
            message = cast("dict[str, Json]", json.loads(self._process.stdout.read(length)))
            if "method" in message and "id" in message:
                params = message.get("params")
                sections = params.get("items") if isinstance(params, dict) else None
                nothing: Json = [None] * len(sections) if isinstance(sections, list) else None
                self._send({"id": message["id"], "result": nothing})
            else:
                yield message


@contextmanager
def a_language_server(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Iterator[LanguageServer]:
    """The server that *command* starts, with *folder* open in the editor; ended at the end."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, env=dict(env)) as process:
        too_long = Timer(PATIENCE_SECONDS, process.kill)
        too_long.start()
        try:
            yield LanguageServer(process, folder)
        finally:
            too_long.cancel()
            process.kill()


def _place(path: Path, line: int, column: int) -> Json:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}


def _mappings(value: Json) -> list[dict[str, Json]]:
    assert isinstance(value, list), value
    return [each for each in value if isinstance(each, dict)]


def _told(fault: dict[str, Json]) -> tuple[int, str]:
    where = fault["range"]
    assert isinstance(where, dict)
    start = where["start"]
    assert isinstance(start, dict)
    line = start["line"]
    assert isinstance(line, int)
    return line + 1, str(fault["message"])
