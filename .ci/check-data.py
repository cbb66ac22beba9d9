"""Reads a site's open data as other people's programs do, and says what does not agree.

Usage: check-data.py SITE

The package is validated by frictionless; every cell of the CSV files, read by the csv module, is held against the
JSON files; and pandas must take every file with the types its description names.
"""

import csv
import json
import pathlib
import sys

import frictionless
import pandas

FAULTS = []


def fault(text):
    FAULTS.append(text)


def unguarded(cell):
    """The text of a cell behind the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell


def cell_of(value):
    """How a value of a JSON file stands in a cell; numbers are kept as their own digits."""
    if value is None:
        return ""
    if value is True or value is False:
        return "true" if value else "false"
    return ";".join(value) if isinstance(value, list) else value


def check_cells(folder, name, resource):
    """Holds each CSV file against the JSON file beside it."""
    paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
    columns = [field["name"] for field in resource["schema"]["fields"]]
    count = 0
    for path in paths:
        with open(folder / path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
            if rows and list(rows[0]) != columns:
                fault(f"{path} has other columns than its description")
        objects = json.loads((folder / path).with_suffix(".json").read_text("utf-8"), parse_int=str, parse_float=str)
        if len(rows) != len(objects):
            fault(f"{path} has {len(rows)} rows, its JSON {len(objects)}")
        for number, (row, members) in enumerate(zip(rows, objects), 2):
            for column in columns:
                value = members.get(column)
                cell = row[column] if isinstance(value, bool) else unguarded(row[column])
                if cell != cell_of(value):
                    fault(f"{path}, row {number}, {column}: {cell!r} is {cell_of(value)!r} in JSON")
            if not set(members) <= set(columns):
                fault(f"{path}, row {number}: JSON has other keys than columns")
        count += len(rows)
    if count == 0:
        fault(f"{name} has no rows")
    return count


def check_types(folder, resource):
    """Lets pandas read each file with the types its description names."""
    types = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean", "date": "string"}
    fields = resource["schema"]["fields"]
    for path in resource["path"] if isinstance(resource["path"], list) else [resource["path"]]:
        frame = pandas.read_csv(
            folder / path,
            dtype={field["name"]: types[field["type"]] for field in fields},
            keep_default_na=False,
            na_values=[""],
        )
        for field in fields:
            if field["type"] == "date":
                pandas.to_datetime(frame[field["name"]], format="%Y-%m-%d")


def main():
    folder = pathlib.Path(sys.argv[1]) / "data"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    described = []
    rows = 0
    for resource in package["resources"]:
        rows += check_cells(folder, resource["name"], resource)
        check_types(folder, resource)
        described += resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
    if sorted(described) != sorted(path.name for path in folder.glob("*.csv")):
        fault("the description and the folder do not name the same files")

    report = frictionless.validate(str(folder / "datapackage.json"))
    for task in report.tasks:
        for error in task.errors:
            fault(f"{task.name}: {error.message}")
    for error in report.errors:
        fault(error.message)

    print(f"{len(package['resources'])} data sets, {rows} rows")
    for text in FAULTS[:50]:
        print(text, file=sys.stderr)
    sys.exit(1 if FAULTS else 0)


main()
