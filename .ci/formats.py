"""Reads what `mandat` wrote: SARIF and JUnit by their schemas, CSV strictly. Each reader also has to refuse what is wrong."""

import argparse
import csv
import io
import json
import pathlib
import sys

import jsonschema
import xmlschema

arguments = argparse.ArgumentParser()
arguments.add_argument("folder", type=pathlib.Path)
arguments.add_argument("--sarif", type=pathlib.Path, required=True)
arguments.add_argument("--junit", type=pathlib.Path, required=True)
arguments = arguments.parse_args()

schema = json.loads(arguments.sarif.read_text(encoding="utf-8"))
sarif = jsonschema.validators.validator_for(schema)(schema)
junit = xmlschema.XMLSchema(str(arguments.junit))


def errors_of_sarif(text):
    return [f"{error.json_path}: {error.message}" for error in sarif.iter_errors(json.loads(text))]


def errors_of_junit(text):
    return [str(error) for error in junit.iter_errors(text)]


def errors_of_csv(text):
    try:
        widths = {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}
    except csv.Error as error:
        return [str(error)]
    return [] if len(widths) == 1 else [f"records of {sorted(widths)} cells"]


# The ending, the reader, and a change that it has to see.
readers = [
    (".sarif", errors_of_sarif, ('"kind": "', '"kind": "un')),
    (".xml", errors_of_junit, (" errors=", " mistakes=")),
    (".csv", errors_of_csv, ("\r\n", ',more\r\n')),
]
failed = 0
for ending, errors, (right, wrong) in readers:
    files = sorted(arguments.folder.glob(f"*{ending}"))
    assert files, f"no file ends in {ending}"
    seen = 0
    for file in files:
        text = file.read_bytes().decode("utf-8")
        for error in errors(text):
            print(f"{file}: {error}")
            failed += 1
        seen += right in text and bool(errors(text.replace(right, wrong, 1)))
    assert seen, f"nothing is wrong to the reader of {ending}"
sys.exit(1 if failed else 0)
