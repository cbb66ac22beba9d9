"""Prints what is made for paper as a browser does, and says what takes more of it than there is.

Usage: check-paper.py SITE [FOLDER]

A batch or project is to print on one sheet of A4 for a notice board, on two where a project has come to its end or a
batch pays for many. A page of sheets for walls is to print on as many sheets as it has, with crop marks round each of
several. The prints are kept where a folder is named.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from browser import Browser


def pages(browser, page, folder):
    browser.open(page.as_uri())
    path = folder / f"{page.stem}.pdf"
    path.write_bytes(browser.printed())
    text = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M).group(1)), re.search(r"^Page size:.*", text, re.M).group(0)


def crop_marks(folder, name, sheet):
    """How many lines cross the margin of a sheet: eight, two on each side, where all its crop marks are printed."""
    millimetres = 4
    picture = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(25.4 * millimetres), "-f", str(sheet), "-l", str(sheet),
         str(folder / f"{name}.pdf")], capture_output=True, check=True).stdout
    _, size, _, pixels = picture.split(b"\n", 3)
    width, height = map(int, size.split())
    # Halfway along the marks: as far from the edge of the paper on all four sides.
    edge = (19 if "-a0" in name else 6) * millimetres
    rows = [pixels[row * width:(row + 1) * width] for row in [edge, height - edge]]
    columns = [pixels[column::width] for column in [edge, width - edge]]
    dark = [[place for place, pixel in enumerate(line) if pixel < 160] for line in rows + columns]
    # A line may cover two pixels.
    return sum(1 + sum(next - place > 2 for place, next in zip(line, line[1:])) for line in dark if line)


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
        count, size = pages(browser, page, folder)
        isLong = 'id="completion"' in text or page.parent.name == "funds"
        counts[count] = counts.get(count, 0) + 1
        if count > (2 if isLong else 1):
            faults.append(f"{page.parent.name}/{page.name} takes {count} sheets")
        if "A4" not in size:
            faults.append(f"{page.parent.name}/{page.name} is not A4: {size}")
    walls = 0
    for page in sorted(site.glob("wall/*.html")):
        sheets = page.read_text("utf-8").count('<section class="wall ')
        count, size = pages(browser, page, folder)
        walls += sheets
        # The first and the last one; those between are set by the same rules.
        for sheet in {1, count} if sheets > 1 else []:
            marks = crop_marks(folder, page.stem, sheet)
            if marks != 8:
                faults.append(f"wall/{page.name} has {marks} ends of crop marks on sheet {sheet}, not 8")
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
