"""Looks at pages of a site as a browser shows them, and says what a reader could not use.

Usage: check-browser.py SITE LABELS

Of each kind of page the longest one is opened at 360 and 1280 px, in light, dark and forced colours, on paper, and with
scripts off. LABELS names the room that charts reserve for their labels, to which three fonts are held.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from browser import Browser

# The longest page of each holds the most that could go wrong.
KINDS = {
    "home": "index.html",
    "indicator": "indicators/*/*.html",
    "unit": "units/*.html",
    "period": "progress/*.html",
    "batch": "funds/*.html",
    "project": "projects/*.html",
    "list of projects": "projects/index.html",
    "policy": "policies/*.html",
    "reports": "reports/index.html",
    "data": "data/index.html",
}
PHONE, SCREEN = 360, 1280
# What the first view of a page may ask for: itself, the style sheet, the logo; lists have a filter.
REQUESTS = {"Document": 1, "Stylesheet": 1, "Image": 1, "Script": 1}
# The most elements of a page; grids are read as a whole, and so is what every column of the data means.
ELEMENTS = collections.defaultdict(lambda: 1500, {"period": 4000, "reports": 4000, "data": 4000})
FONTS = ["Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans"]
MEASURES = (pathlib.Path(__file__).parent / "measure-page.js").read_text("utf-8")


class Check:
    """One site under examination: what was looked at, and what was found."""

    def __init__(self, site):
        self.site = site
        self.browser = Browser()
        for domain in ["Runtime", "Log", "Network", "Audits", "Accessibility"]:
            self.browser.call(f"{domain}.enable")
        self.faults = []
        self.counts = {}

    def fault(self, page, text):
        fault = f"{page.relative_to(self.site)}: {text}"
        if fault not in self.faults:
            self.faults.append(fault)

    def measure(self, name, *arguments):
        return self.browser.evaluate(f"{MEASURES}.{name}({', '.join(json.dumps(one) for one in arguments)})")

    def measured(self, page, setting, name, *arguments):
        """A measure that counts what it looks at and lists what is wrong."""
        try:
            found = self.measure(name, *arguments)
        except RuntimeError as error:
            self.fault(page, f"{setting}: {error}")
            return
        self.counts[name] = self.counts.get(name, 0) + found["count"]
        for text in found["faults"]:
            self.fault(page, f"{setting}: {text}")

    def show(self, page, width):
        # A page wider than the screen of a phone would be shrunk, which hides that it is.
        self.browser.call(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False})
        self.browser.open(page.as_uri())

    def media(self, medium, scheme="light", forced="none"):
        features = [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "forced-colors", "value": forced}]
        self.browser.call("Emulation.setEmulatedMedia", {"media": medium, "features": features})

    def least_shift(self, page, width):
        """How far parts move while the page is shown: the least of three times, for a busy machine may paint a long
        table before all of it was read."""
        shift = self.measure("painting")["shift"]
        for _ in range(2):
            if shift == 0:
                break
            self.show(page, width)
            shift = min(shift, self.measure("painting")["shift"])
        return shift

    # What each page is held to.

    def examine(self, page, elements):
        for width in [320, PHONE, SCREEN]:
            self.media("screen")
            self.show(page, width)
            self.traffic(page)
            for text in self.measure("tooWide", width):
                self.fault(page, f"at {width} px: {text}")
            if width == 320:
                continue
            shift = self.least_shift(page, width)
            if shift > 0:
                self.fault(page, f"at {width} px: its parts move by {shift:.3f} while it is shown")
            count = self.measure("elements")
            if count > elements:
                self.fault(page, f"has {count} elements, more than {elements}")
            self.counts["elements"] = max(self.counts.get("elements", 0), count)
            self.measured(page, f"at {width} px", "crowdedTexts")
            self.tree(page, width)
            self.scripts(page, width)
            self.measure("openDetails")
            for scheme in ["light", "dark"]:
                self.media("screen", scheme)
                self.measured(page, f"{scheme}, at {width} px", "faintTexts", False)
                self.media("screen", scheme, "active")
                self.measured(page, f"{scheme} forced colours, at {width} px", "lostMarks")
        self.paper(page)

    def traffic(self, page):
        """What the page asked for, and what the browser had to say to it."""
        requests = collections.Counter()
        for event in self.browser.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Network.requestWillBeSent":
                request = parameters["request"]
                if not request["url"].startswith(self.site.as_uri() + "/"):
                    self.fault(page, f"asks for {request['url']}")
                # Rules for paper are fetched when all else has been shown.
                if request["initialPriority"] != "VeryLow":
                    requests[parameters["type"]] += 1
            elif method == "Network.loadingFailed":
                self.fault(page, f"a request failed: {parameters['errorText']}")
            elif method == "Log.entryAdded":
                self.fault(page, f"in the console: {parameters['entry']['text']}")
            elif method == "Runtime.consoleAPICalled":
                self.fault(page, f"in the console: {parameters['args']}")
            elif method == "Runtime.exceptionThrown":
                self.fault(page, f"a script failed: {parameters['exceptionDetails']['text']}")
            elif method == "Audits.issueAdded":
                self.fault(page, f"the browser objects: {parameters['issue']['code']}")
        for kind, count in requests.items():
            if count > REQUESTS.get(kind, 0):
                self.fault(page, f"takes {count} requests of the kind {kind}")
        self.counts["requests"] = self.counts.get("requests", 0) + requests.total()

    def tree(self, page, width):
        """What a screen reader is told."""
        nodes = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        byID = {node["nodeId"]: node for node in nodes}

        def value(node, key):
            return node.get(key, {}).get("value", "")

        def inside(node):
            for child in node.get("childIds", []):
                if child in byID:
                    yield byID[child]
                    yield from inside(byID[child])

        shown = [node for node in nodes if not node.get("ignored")]
        figures = [node for node in shown if value(node, "role") == "figure"]
        drawings = self.measure("drawings")
        if len(figures) != len(drawings):
            self.fault(page, f"at {width} px: {len(figures)} of {len(drawings)} figures are there for screen readers")
        # A chart stands in its page twice, wide and narrow; a figure of very many rows has several charts.
        for figure, count in zip(figures, drawings):
            images = [node for node in inside(figure) if not node.get("ignored") and value(node, "role") == "image"]
            name = value(figure, "name")
            if len(images) != count:
                self.fault(page, f"at {width} px: “{name}” has {len(images)} images for screen readers, not {count}")
            for image in images:
                if not value(image, "name").strip() or not value(image, "description").strip():
                    self.fault(page, f"at {width} px: the image of “{name}” has no name or no description")
            self.counts["figures"] = self.counts.get("figures", 0) + 1
        for node in shown:
            if value(node, "role") in ["image", "link", "button", "textbox", "searchbox", "table", "region"]:
                if not value(node, "name").strip():
                    self.fault(page, f"at {width} px: a {value(node, 'role')} has no name")
        for role in ["main", "banner", "contentinfo"]:
            if sum(value(node, "role") == role for node in shown) != 1:
                self.fault(page, f"at {width} px: there is not one {role}")
        self.headings(page, [node for node in shown if value(node, "role") == "heading"])

    def headings(self, page, headings):
        last = 0
        for heading in headings:
            level = next(one["value"]["value"] for one in heading["properties"] if one["name"] == "level")
            if level > last + 1:
                self.fault(page, f"a heading of level {level} follows one of {last}: “{heading['name']['value']}”")
            if level == 1 and last > 0 or last == 0 and level != 1:
                self.fault(page, f"“{heading['name']['value']}” is not its one heading of level 1")
            last = level
        if not headings:
            self.fault(page, "has no heading")

    def scripts(self, page, width):
        """The same page without scripts, but for the filters they add."""
        self.measure("removeFilters")
        scripted = self.measure("text"), self.measure("layout")
        self.browser.call("Emulation.setScriptExecutionDisabled", {"value": True})
        self.browser.open(page.as_uri())
        bare = self.measure("text"), self.measure("layout")
        self.browser.call("Emulation.setScriptExecutionDisabled", {"value": False})
        if scripted[0] != bare[0]:
            self.fault(page, f"at {width} px: reads otherwise without scripts")
        elif scripted[1] != bare[1]:
            moved = next(pair for pair in zip(*[scripted[1], bare[1]]) if pair[0] != pair[1])
            self.fault(page, f"at {width} px: looks otherwise without scripts: {moved[0]}, not {moved[1]}")

    def paper(self, page):
        self.media("print")
        self.browser.open(page.as_uri())
        self.measured(page, "on paper", "faintTexts", True)
        closed = self.measure("closedTexts")
        self.media("")
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.browser.printed())
            file.flush()
            text = subprocess.run(
                ["pdftotext", "-raw", file.name, "-"], capture_output=True, text=True, check=True).stdout
        printed = "".join(text.split())
        for one in closed:
            # What breaks between two sheets has their numbers in its middle.
            words = "".join(one.split())
            if words[:12] not in printed or words[-12:] not in printed:
                self.fault(page, f"on paper: what is closed is not printed: {words[:24]}")
        self.counts["closed"] = self.counts.get("closed", 0) + len(closed)

    def widths(self, path):
        """Holds the room reserved for labels against their width in fonts readers have."""
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        self.browser.open("about:blank")
        families = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
        for font in FONTS:
            if font not in families:
                self.faults.append(f"the font {font} is not installed")
                continue
            # Ten times as large, since small letters are fitted to whole px; the room is in tenths of a px.
            labels = [[text, int(size) * 10, weight] for _, size, weight, text in rows]
            for (room, size, _, text), width in zip(rows, self.measure("widths", labels, f'"{font}"')):
                if width > int(room) + 0.5:
                    self.faults.append(
                        f"“{text}” takes {width / 10:.1f} px of {size} px {font}, {int(room) / 10} are reserved")
        self.counts["labels"] = len(rows)


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    check = Check(site)
    for kind, pattern in KINDS.items():
        # Lists are pages of another kind.
        pages = [
            page for page in site.glob(pattern)
            if pattern.endswith("index.html") or (page.name != "index.html" and "--" not in page.name)]
        pages.sort(key=lambda page: (page.stat().st_size, page.name))
        if pages:
            check.examine(pages[-1], ELEMENTS[kind])
        else:
            check.faults.append(f"there is no page of kind {kind}")
    check.widths(pathlib.Path(sys.argv[2]))
    check.browser.end()
    print(f"{len(KINDS)} kinds of pages: " + ", ".join(f"{name} {count}" for name, count in check.counts.items()))
    for fault in check.faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if check.faults else 0)


main()
