#!/usr/bin/env python3
"""How well the mentions of an event in several reports are made one event: B-cubed precision and recall.

    bcubed.py DATABASE events.tsv [--reports FOLDER ...] [--half even|odd] [--quiet]

events.tsv has one labelled mention a line: event, kind, file, start, end. Lines of one event tell of one event, lines of
different events of different ones; start and end are byte offsets of the words into the text of the report as stored.
The labels do not name every report of an event, so only pairs of labelled mentions are judged.

Of files with the same text the database keeps one. With --reports, labelled files that it does not name are looked for by
name anywhere under these folders, and judged by the report of their text; what two copies say alike counts once.

A labelled mention is *found* when the report has an event of a compatible kind (talks, meeting and conference are told of
one event by different papers) that rests on words of the labelled sentence. Of several, the one that overlaps the
labelled words, names the people of the label, and is of its very kind is taken.

Two figures are printed:
  found       over the mentions that the extraction found: this is what coreference can be blamed for. It decides the exit
              status: 1 under 0.95 precision or 0.90 recall.
  all         over all labelled mentions; one that was not found is an event of its own.
Each for all events, for the even-numbered ones (numbered from 1 in the order of the file), on which the rules were tuned,
and for the odd-numbered ones, which were held out.
"""

import argparse
import collections
import csv
import os
import re
import sqlite3
import sys
import unicodedata

PRECISION, RECALL = 0.95, 0.90
COMPATIBLE = {kind: ("talks", "meeting", "conference") for kind in ("talks", "meeting", "conference")}
HALVES = (("all", (0, 1)), ("even (tuned on)", (0,)), ("odd (held out)", (1,)))
Item = collections.namedtuple("Item", "event number kind file words row shown")


def slug(text):
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall("[a-z0-9]+", "".join(c for c in text if not unicodedata.combining(c))))


def sentence(text, start, end):
    """The sentence of the words, as byte offsets: up to a full stop before a space, or the end of the line."""
    def ends(i):
        return text[i : i + 1] == b"\n" or text[i : i + 1] in b".!?" and text[i + 1 : i + 2] in (b" ", b"\n", b'"', b"")
    first, last = start, end
    while first > 0 and not ends(first - 1):
        first -= 1
    while last < len(text) and not ends(last):
        last += 1
    return first, last


def labelled(path):
    numbers = {}
    with open(path, encoding="utf-8") as lines:
        for line in csv.DictReader(lines, delimiter="\t"):
            numbers.setdefault(line["event"], len(numbers) + 1)
            yield line["event"], numbers[line["event"]], line["kind"], line["file"], int(line["start"]), int(line["end"])


def found(database, report, text, kind, event, start, end):
    """The row of the event that the report tells of in these words, and what it looks like; (None, "") if there is none."""
    first, last = sentence(text, start, end)
    best = None
    for number, found_kind, row, title, date, place, country in database.execute(
        "SELECT number, subtype, row_id, name, start_date, json_extract(data, '$.place'), country FROM mentions "
        "WHERE report_id = ? AND kind = 'event' AND row_id IS NOT NULL", (report,)):
        if found_kind not in COMPATIBLE.get(kind, (kind,)):
            continue
        spans = list(database.execute(
            "SELECT start_byte, end_byte FROM evidence WHERE report_id = ? AND mention = ?", (report, number)))
        overlaps = any(a < end and start < b for a, b in spans)
        is_near = any(a < last and first < b for a, b in spans)
        is_encounter = {kind, found_kind} <= {"talks", "meeting"}
        if not overlaps and not (is_near and (found_kind == kind or is_encounter)):
            continue
        people = [name for name, in database.execute(
            "SELECT name FROM mentions WHERE report_id = ? AND owner = ? AND kind = 'participant'", (report, number))]
        named = sum(slug(name) in event for name in people)
        distance = min(abs(a - start) for a, _ in spans)
        rank = (not overlaps, -named, found_kind != kind, distance, number)
        if best is None or rank < best[0]:
            place = ", ".join(filter(None, (place, country)))
            best = (rank, row, f"{found_kind} {date or 'undated'} [{place}] {title} {'; '.join(people)}")
    return (best[1], best[2]) if best else (None, "")


def copies(missing, folders, by_text):
    """The reports of the files that the database does not name, by the text of the file found under the folders."""
    paths = {}
    for folder in folders:
        for place, _, files in sorted(os.walk(folder)):
            for file in missing.intersection(files):
                paths.setdefault(file, os.path.join(place, file))
    for file, path in paths.items():
        with open(path, encoding="utf-8") as lines:
            text = unicodedata.normalize("NFC", lines.read().replace("\r\n", "\n"))
        if text.strip() in by_text:
            yield file, by_text[text.strip()]


def b_cubed(items):
    """Precision and recall: of what is in one event with a mention, how much is right; of what should be, how much is."""
    if not items:
        return 1.0, 1.0
    by_row, by_event = collections.defaultdict(list), collections.defaultdict(list)
    for index, item in enumerate(items):
        by_row[("alone", index) if item.row is None else item.row].append(item)
        by_event[item.event].append(item)
    precision = recall = 0.0
    for group in by_row.values():
        for item in group:
            right = sum(other.event == item.event for other in group)
            precision += right / len(group)
            recall += right / len(by_event[item.event])
    return precision / len(items), recall / len(items)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database")
    parser.add_argument("labels")
    parser.add_argument("--reports", nargs="+", default=[], help="folders under which the labelled files are")
    parser.add_argument("--half", choices=["even", "odd"], help="list the wrong joins and splits of one half only")
    parser.add_argument("--quiet", action="store_true", help="print the figures alone")
    arguments = parser.parse_args()
    if not os.path.exists(arguments.database):
        sys.exit(f"There is no database {arguments.database}.")
    database = sqlite3.connect(f"file:{arguments.database}?mode=ro", uri=True)
    reports, by_text = {}, {}
    for report, file, text in database.execute("SELECT id, file, CAST(text AS BLOB) FROM reports"):
        by_text[text.decode("utf-8").strip()] = reports[file] = (report, bytes(text))
    missing = {line[3] for line in labelled(arguments.labels)} - set(reports)
    reports.update(copies(missing, arguments.reports, by_text))
    items, absent, seen = [], set(), set()
    for event, number, kind, file, start, end in labelled(arguments.labels):
        if file not in reports:
            absent.add(file)
            continue
        report, text = reports[file]
        if (event, report, start) in seen:
            continue
        seen.add((event, report, start))
        row, shown = found(database, report, text, kind, event, start, end)
        words = text[start:end].decode("utf-8", "replace")
        items.append(Item(event, number, kind, file, words, row, shown))
    if absent:
        print(f"{len(absent)} labelled reports are not in the database, such as {min(absent)}.", file=sys.stderr)
    if not items:
        sys.exit("None of the labelled reports is in the database.")

    got = [item for item in items if item.row is not None]
    print(f"{len(items)} labelled mentions of {len({item.event for item in items})} events; "
          f"{len(got)} of them found by the extraction, {len(items) - len(got)} not.")
    print("mentions\tevents\tnumber\tprecision\trecall")
    for name, chosen in (("found", got), ("all", items)):
        for half, wanted in HALVES:
            part = [item for item in chosen if item.number % 2 in wanted]
            precision, recall = b_cubed(part)
            print(f"{name}\t{half}\t{len(part)}\t{precision:.3f}\t{recall:.3f}")
    if not arguments.quiet:
        listed = [i for i in got if arguments.half is None or (i.number % 2 == 0) == (arguments.half == "even")]
        by_row, by_event = collections.defaultdict(list), collections.defaultdict(list)
        for item in listed:
            by_row[item.row].append(item)
            by_event[item.event].append(item)
        print("\nWrong joins: one event in the database, several in the labels.")
        for group in by_row.values():
            if len({item.event for item in group}) > 1:
                print("--")
                for item in group:
                    print(f"   {item.event}  {item.file}: {item.shown}")
        print("\nWrong splits: one event in the labels, several in the database.")
        for event, group in by_event.items():
            if len({item.row for item in group}) > 1:
                print(f"-- {event}")
                for item in sorted(group, key=lambda item: item.row):
                    print(f"   {item.row}  {item.file}: {item.shown}")
    precision, recall = b_cubed(got)
    for name, figure, target in (("Precision", precision, PRECISION), ("Recall", recall, RECALL)):
        print(f"{name} {figure:.3f}: the target of {target:.2f} is {'met' if figure >= target else 'missed'}.")
    sys.exit(0 if precision >= PRECISION and recall >= RECALL else 1)


if __name__ == "__main__":
    main()
