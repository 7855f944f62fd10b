//! Files of some entries, of which several are damaged.

use super::random::Random;

/// How an entry is written: right, and in some wrong ways. `{n}` is its number.
pub(crate) struct Kinds {
    head: &'static str,
    entry: &'static str,
    between: &'static str,
    tail: &'static str,
    wrong: &'static [&'static str],
}

/// The formats, and after which damage their readers go on.
pub(crate) const ALL: &[(&str, &Kinds)] = &[
    ("f.json", &JSON),
    ("f.yaml", &YAML),
    ("f.yaml", &YAML_COLLECTIONS),
    ("f.yaml", &YAML_DOCUMENTS),
    ("f.toml", &TOML),
    ("f.toml", &TOML_LINES),
    ("f.csv", &CSV),
    ("f.mandat", &POLICY),
];

const JSON: Kinds = Kinds {
    head: "{ \"people\": {\n",
    entry: "  \"p{n}\": { \"name\": \"Kari\", \"part\": 0.5, \"units\": [1, 2] }",
    between: ",\n",
    tail: "\n} }\n",
    wrong: &[
        "  \"p{n}\": { \"name\": Kari, \"part\": 0.5 }",
        "  \"p{n}\": { name: \"Kari\", \"part\": 0.5 }",
        "  \"p{n}\": { \"name\": \"Kari\", \"part\": 05 }",
        "  \"p{n}\": { \"name\": \"Ka\\ri\\q\" }",
        "  \"p{n}\": { \"name\" \"Kari\" }",
        "  \"p{n}\": { \"name\": 'Kari' }",
        "  \"p{n}\": { \"name\": \"Kari\" \"part\": 0.5 }",
        "  \"p{n}\": { \"name\": \"Kari\", }",
        "  \"p{n}\": { \"units\": [1, 2,] }",
        "  \"p{n}\": { \"name\": \"Kari\", \"name\": \"Ola\" }",
        "  \"p{n}\": { \"active\": True }",
        "  \"p{n}\": { \"units\": [1, , 2] }",
        "  \"p{n}\": { /* note */ \"units\": [1, 2] }",
    ],
};

const YAML: Kinds = Kinds {
    head: "people:\n",
    entry: "  p{n}: { name: Kari, units: [1, 2] }\n",
    between: "",
    tail: "",
    wrong: &[
        "  p{n}: { name: *nobody }\n",
        "  p{n}: { name: !secret Kari }\n",
        "  p{n}: { name: Kari, name: Ola }\n",
        "  p{n}: { [a, b]: Kari }\n",
        "  p{n}: { <<: 3 }\n",
        "  p{n}: { name: Kari, units: [1, 2 }\n",
        "  p{n}: { name: Kari, units: [1, 2] ]\n",
        "  p{n}: { name: \"Ka\\qri\" }\n",
        "  p{n}: { name: @kari }\n",
        "  p{n}: name: Kari\n",
        "  p{n}: \"Kari\" Nes\n",
        "  p{n}:\n    name: Kari: Nes\n    part: 1\n",
    ],
};

const YAML_COLLECTIONS: Kinds = Kinds {
    head: "",
    entry: "c{n}:\n  kari:\n    name: Kari # Nes\n    units: [1, 2]\n  ola: {}\n",
    between: "\n# ----\n",
    tail: "",
    wrong: &[
        "c{n}:\n  kari:\n    name: Kari: Nes\n    units: [1, 2]\n  ola: {}\n",
        "c{n}:\n  kari:\n    name: 'Kari\n    units: [1, 2]\n  ola: {}\n",
        "c{n}:\n  kari: { name: Kari\n  ola: {}\n",
        "c{n}:\n  - id: kari\n    name: @kari\n  - id: ola\n",
        "c{n}: [kari, ola\n",
    ],
};

const YAML_DOCUMENTS: Kinds = Kinds {
    head: "",
    entry: "people:\n  p{n}: { name: Kari, units: [1, 2] }\n",
    between: "---\n",
    tail: "",
    wrong: &[
        "people:\n  p{n}: { name: Kari, units: [1, 2 }\n",
        "people:\n\tp{n}: { name: Kari }\n",
        "people:\n  p{n}: name: Kari\n",
        "people:\n  p{n}: { name: \"Ka\\qri\" }\n",
        "people:\n  p{n}: { name: @kari }\n",
        "people:\n  p{n}: \"Kari\" Nes\n",
    ],
};

const TOML: Kinds = Kinds {
    head: "",
    entry: "[people.p{n}]\nname = \"Kari\"\nunits = [1, 2]\n",
    between: "\n",
    tail: "",
    wrong: &[
        "[people.p{n}]\nname = Kari\n",
        "[people.p{n}]\nnamn på = \"Kari\"\n",
        "[people.p{n}]\nfødt = 1990-01-01\n",
        "[people.p{n}]\nborn = 1990-02-30\n",
        "[people.p{n}]\nname = \"Kari\nunits = [1, 2]\n",
        "[people.p{n}\nname = \"Kari\"\n",
        "[people.p{n}]\nunits = [1, 2\nname = \"Kari\"\n",
        "[people.p{n}]\nunits = [1, 2\n",
        "[people.p{n}]\nunits = [1,\n  2,\n",
        "[people.p{n}]\nname = \"Kari\"\nname = \"Ola\"\n",
        "[people.p{n}]\npart = 05\n",
        "[people.p{n}]\nname = \"Ka\\qri\"\n",
        "[people.p{n}]\nname: \"Kari\"\n",
        "[people.p{n}]\nname \"Kari\"\n",
        "[people.p{n}]\nname = \"Kari\" part = 1\n",
        "[people.p{n}]\nname =\n",
        "[people.p{n}]\nrole = { name = \"x\", from = }\n",
        "[people.p{n}]\nrole = { name = \"x\"\nname = \"Kari\"\n",
        "[people.p{n}]\nname.a = 1\nname = 2\n",
    ],
};

const TOML_LINES: Kinds = Kinds {
    head: "[people]\n",
    entry: "p{n} = { name = \"Kari\", units = [1, 2] }",
    between: "\n",
    tail: "\n",
    wrong: &[
        "p{n} = { name = Kari, units = [1, 2] }",
        "p{n} = { name = \"Kari\", units = [1 2] }",
        "p{n} = { name = \"Kari\" units = [1, 2] }",
        "p{n} = { name = \"Kari\", units = [1, 2 }",
        "p{n} = { name = \"Kari\", units = [1, 2]",
        "p{n} = { name = \"Kari\", units = [1, 2] ]",
        "p{n} = { name \"Kari\", units = [1, 2] }",
        "p{n} = { name = 'Kari, units = [1, 2] }",
        "p{n} = { name = \"Kari\", units = [1, , 2] }",
    ],
};

const CSV: Kinds = Kinds {
    head: "id;name;born;unit\n",
    entry: "p{n};Kari;01.03.1990;\"law,health\"\n",
    between: "",
    tail: "",
    wrong: &[
        "p{n};Kari;01.03.1990\n",
        "p{n};Kari;01.03.1990;law;health\n",
        "p{n};Ka\"ri;01.03.1990;law\n",
        "p{n};\"Kari;01.03.1990;law\n",
        "p{n};\"Ka\"ri;01.03.1990;law\n",
        "p{n};Kari;1990-03-01;law\n",
    ],
};

const POLICY: Kinds = Kinds {
    head: "pack a \"A\" version 1\n\n",
    entry: "rule A-{n} \"Title\" {\n  for team in Team\n  must count of team.members >= 3\n}\n",
    between: "\n",
    tail: "",
    wrong: &[
        "rule A-{n} \"Title\" {\n  for team in Team\n  must count of team.members == 3\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must team.a and team.b or team.c\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must team.a = true\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must team.name = 'x'\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n}\n",
        "ruel A-{n} \"Title\" {\n  for team in Team\n  must team.a\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must team.\n}\n",
        "rule A-{n} \"Title\" {\n  for team in\n  must team.a\n}\n",
        "rule A-{n} \"Title {\n  for team in Team\n  must team.a\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must team.a && team.b\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must some m in team.members m.a\n}\n",
        "rule A-{n} \"Title\" {\n  for team in Team\n  must team.a § team.b\n}\n",
    ],
};

/// A file, and the first and last line and the kind of each damage in it.
pub(crate) fn file(name: &str, kinds: &Kinds, random: &mut Random) -> (String, Vec<(u32, u32, String)>) {
    let _ = name;
    let entries = 12;
    let mut text = kinds.head.to_owned();
    let mut planted = Vec::new();
    for number in 0..entries {
        let wrong = random.chance(45).then(|| random.pick(kinds.wrong));
        let entry = wrong.unwrap_or(kinds.entry).replace("{n}", &number.to_string());
        let line = |text: &str| u32::try_from(text.matches('\n').count()).unwrap() + 1;
        let first = line(&text);
        text.push_str(&entry);
        let last = line(text.trim_end());
        if let Some(kind) = wrong {
            planted.push((first, last, kind.to_owned()));
        }
        text.push_str(if number + 1 < entries { kinds.between } else { "" });
    }
    text.push_str(kinds.tail);
    (text, planted)
}
