"""The ten rules as an answer set program (`rules.lp`), by clingo; its facts are made of the JSON here."""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

import clingo

CLOCK = date(2026, 1, 15)
FIRST, LAST = 0, 99991231


def day(text):
    return int(text.replace("-", ""))


def amount(text):
    return int(text.removesuffix(" NOK").replace(" ", ""))


def assignments(written):
    for one in written if isinstance(written, list) else [written]:
        yield {"holder": one} if isinstance(one, str) else one


def facts(organisation):
    for id, person in organisation["people"].items():
        yield f'person("{id}").'
        if "name" in person:
            yield f'named("{id}").'
    for id, team in organisation["teams"].items():
        yield f'team("{id}","{team["level"]}").'
        for owner in team["owners"]:
            yield f'owner("{id}","{owner}").'
        for member in team["members"]:
            yield f'member("{id}","{member}").'
        for role, written in team["roles"].items():
            for one in assignments(written):
                begins = day(one["from"]) if "from" in one else FIRST
                ends = day(one["to"]) if "to" in one else LAST
                yield f'role("{id}","{role}","{one["holder"]}",{begins},{ends}).'
    for id, d in organisation["delegations"].items():
        yield f'delegation("{id}","{d["from"]}","{d["to"]}","{d["responsible"]}",{amount(d["amount"])}).'
    for id, d in organisation["decisions"].items():
        yield f'decision("{id}","{d["decided_by"]}").'
        for stance in d["stances"]:
            yield f'stance("{id}","{stance["person"]}").'
    for id, f in organisation["forecasts"].items():
        yield f'forecast("{id}","{f["of"]}",{day(f["made"])}).'
    for id, c in organisation["costs"].items():
        yield f'cost("{id}","{c["of"]}",{amount(c["amount"])}).'


def main(file):
    organisation = json.loads(Path(file).read_text())
    fresh = CLOCK - timedelta(days=45)
    days = [f"today={CLOCK:%Y%m%d}", f"fresh={fresh:%Y%m%d}"]
    control = clingo.Control([word for constant in days for word in ("-c", constant)])
    control.load(str(Path(__file__).with_name("rules.lp")))
    control.add("base", [], "\n".join(facts(organisation)))
    control.ground([("base", [])])

    def tell(model):
        for finding in model.symbols(shown=True):
            rule, kind, id = finding.arguments
            print(f"{rule.string}\t{kind.name}/{id.string}")

    control.solve(on_model=tell)


main(sys.argv[1])
