"""Prints what is made for paper as a browser does, and says what takes more of it than there is.

Usage: check-paper.py SITE [FOLDER]

A batch or project is to print on one sheet of A4 for a notice board, on two where a project has come to its end or a
batch pays for many. A page of sheets for walls is to print on as many sheets as it has. The prints are kept where a
folder is named.
"""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile


class Browser:
    """Chromium over its debugging pipe: commands and answers end in a zero byte."""

    def __init__(self):
        command, self.commands = os.pipe()
        self.answers, answer = os.pipe()

        def connect():
            # Chromium reads commands on descriptor 3 and answers on 4; both may be in use by the pipes themselves.
            reading, writing = os.dup(command), os.dup(answer)
            while min(reading, writing) < 5:
                reading, writing = os.dup(reading), os.dup(writing)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"],
            preexec_fn=connect, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command)
        os.close(answer)
        self.buffer = b""
        self.number = 0
        target = self.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.session = self.call("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self.call("Page.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.answers, 1 << 16)
            if not piece:
                raise EOFError("the browser has ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, parameters=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if hasattr(self, "session"):
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]

    def printed(self, page):
        self.call("Page.navigate", {"url": page.as_uri()})
        while self.receive().get("method") != "Page.loadEventFired":
            pass
        return base64.b64decode(self.call("Page.printToPDF", {"preferCSSPageSize": True})["data"])

    def end(self):
        os.close(self.commands)
        self.process.wait()


def pages(print_, folder, name):
    path = folder / f"{name}.pdf"
    path.write_bytes(print_)
    text = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M).group(1)), re.search(r"^Page size:.*", text, re.M).group(0)


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    browser = Browser()
    faults = []
    counts = {}
    for page in sorted(site.glob("projects/*.html")) + sorted(site.glob("funds/*.html")):
        text = page.read_text("utf-8")
        # Lists and the further pages of long batches are no sheets.
        if 'class="board"' not in text:
            continue
        count, size = pages(browser.printed(page), folder, page.stem)
        isLong = 'id="completion"' in text or page.parent.name == "funds"
        counts[count] = counts.get(count, 0) + 1
        if count > (2 if isLong else 1):
            faults.append(f"{page.parent.name}/{page.name} takes {count} sheets")
        if "A4" not in size:
            faults.append(f"{page.parent.name}/{page.name} is not A4: {size}")
    walls = 0
    for page in sorted(site.glob("wall/*.html")):
        sheets = page.read_text("utf-8").count('<section class="wall ')
        count, size = pages(browser.printed(page), folder, page.stem)
        walls += sheets
        if count != sheets:
            faults.append(f"wall/{page.name} has {sheets} sheets and takes {count}")
        if ("A0" if "-a0" in page.name else "A3") not in size:
            faults.append(f"wall/{page.name} is of another size: {size}")
    browser.end()
    print(f"{walls} sheets for walls; for boards ", end="")
    print(", ".join(f"{number} on {count} sheet{'s' * (count > 1)}" for count, number in sorted(counts.items())))
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults or not counts else 0)


main()
