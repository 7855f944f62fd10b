//! Files of some entries, of which several are damaged.

use super::random::Random;

/// How an entry is written: right, and in some wrong ways. `{n}` is its number.
///
/// Where only some lines of a wrong entry are damaged, these end in `¤`, which is not written: each of them is to be told
/// of, and the others are right.
pub(crate) struct Kinds {
    head: &'static str,
    entry: &'static str,
    between: &'static str,
    tail: &'static str,
    wrong: &'static [&'static str],
}

impl Kinds {
    /// Whether all entries stand in one object or list.
    pub(crate) fn are_together(&self) -> bool {
        !self.between.starts_with("---")
    }
}

/// The formats, and after which damage their readers go on.
pub(crate) const ALL: &[(&str, &Kinds)] = &[
    ("f.json", &JSON),
    ("f.yaml", &YAML),
    ("f.yaml", &YAML_COLLECTIONS),
    ("f.yaml", &YAML_DOCUMENTS),
    ("f.yaml", &YAML_LINES),
    ("f.yaml", &YAML_NEIGHBOURS),
    ("f.yaml", &YAML_ITEMS),
    ("f.yaml", &YAML_BRACKETS),
    ("f.yaml", &YAML_LIKE_JSON),
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
        "  \"p{n}\": { \"units\": [1, 2]], \"part\": 0.5 }",
        "  \"p{n}\": { \"role\": { \"name\": \"x\" ] }, \"part\": 0.5 }",
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
        "  p{n}: { units: [1, 2]], name: Kari }\n",
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

const YAML_LINES: Kinds = Kinds {
    head: "people:\n  first: {}\n",
    entry: "  p{n}:\n    name: Kari\n    units:\n      - a\n      - b\n",
    between: "",
    tail: "",
    wrong: &[
        "  p{n}:\n    name: Kari: Nes¤\n    units: [1, 2¤\n    role: @x¤\n",
        "  p{n}¤\n    name: Kari\n    role: @x¤\n",
        "  p{n}:\n    name¤\n    units: [1]\n    role: @x¤\n",
        "  p{n}:\n    name:Kari¤\n    role: @x¤\n",
        "  p{n}:\n\tname: Kari¤\n    role: @x¤\n",
        "  p{n}:\n\tname: Kari¤\n\trole: @x¤\n\tunits: [1, 2¤\n\tborn: 1990\n",
        "  p{n}:\n    name: Kari\n\tunits:¤\n\t\t- @x¤\n\t\t- b\n    role: @x¤\n",
        "  p{n}: {¤\n    name: Kari\n    units: [1, 2¤\n    role: @x¤\n",
        "  p{n}: {¤\n    name: Kari,\n    role: @x,¤\n    born: 1990,\n",
        "  p{n}: {\n    name: Kari,\n    role: @x,¤\n    born: x: y,¤\n    units: [1, 2] }\n",
        "  p{n}: {\n    name: Kari¤\n    role: x,\n    born: \"1990,¤\n    units: [1, 2] }\n",
        "  p{n}:\n    name: Kari\n      units: [1]¤\n    role: @x¤\n",
        "  p{n}:\n      name: Kari\n    units: [1]¤\n    role: @x¤\n",
        "  p{n}:\n    units:\n      - @a¤\n      - b\n      - 'c¤\n      - d: e: f¤\n      - [g¤\n    role: @x¤\n",
        "  p{n}:\n    units:\n      - a\n      b: c¤\n      - d: e: f¤\n    role: @x¤\n",
        "  p{n}:\n    name: \"Kari¤\n      and: more\n      of it\n    role: @x¤\n",
        "  p{n}:\n    name: Kari: Nes¤\n      and more\n    role: @x¤\n",
        "  p{n}:\n    units:\n      - [a]\n      -b: c¤\n      - d\n    role: @x¤\n",
        "  p{n}: { name: Kari }\n    role: @x¤\n",
        // Lines that are indented alike are told of once: the last one is right.
        " p{n}: { name: @x }¤\n  q{n}: {}\n",
        " p{n}:¤\n    name: Kari\n    role: @x¤\n  q{n}: {}\n",
        "   p{n}:¤\n     name: Kari\n     role: @x¤\n  q{n}: {}\n",
        "  p{n}: { name: @x }¤\n    role: x¤\n    units: @x¤\n",
        "  p{n}: @x¤\n    name: x: y¤\n    units: [1, 2¤\n",
    ],
};

const YAML_NEIGHBOURS: Kinds = Kinds {
    head: "people:\n  first: {}\n",
    entry: "  p{n}:\n    name: Kari\n    units:\n      - a\n      - b\n",
    between: "",
    tail: "",
    wrong: &[
        // What begins no entry stands beside what is damaged.
        "  p{n}:\n    name: x: y¤\n    @role¤\n    {a: b¤\n    \"x\" y¤\n    [c¤\n    %z¤\n    *q¤\n    part: 1\n",
        "  p{n}:\n    name: \"x\" y¤\n    role¤\n    \"q\" r¤\n    'v' w¤\n    units: [1]\n    role: @x¤\n",
        "  p{n}:\n    name: \"a\\q\"¤\n    &x¤\n    |x¤\n    `x`: y¤\n    \"v¤\n    units: [1]\n",
        "  p{n}:\n    @x¤\n    units: [1, 2]] ]¤\n    role: {} x: y¤\n    born: 1990\n",
        "  p{n}:\n    name:Kari¤\n    role: @¤\n    role@¤\n    units: [1]\n",
        "  p{n}: @x¤\n  {a: b¤\n  'q' r¤\n  q{n}: {}\n",
        "  p{n}:\n    units:\n      - a: b: c¤\n      @x¤\n      \"q\" r¤\n      - [d¤\n    role: @x¤\n",
        "  p{n}:\n    name: {} x: y¤\n    role: { a: {} b: {} }¤\n    @x¤\n    units: [1]\n",
    ],
};

const YAML_ITEMS: Kinds = Kinds {
    head: "people:\n",
    entry: "- id: p{n}\n  name: Kari\n  units: [1, 2]\n",
    between: "",
    tail: "teams: {}\n",
    wrong: &[
        "- id: p{n}\n  name: Kari: Nes¤\n  units: [1, 2¤\n  role: @x¤\n",
        "- id: p{n}\n  name: \"Kari¤\n  role: @x¤\n",
        "- id: p{n}\n  name¤\n  role: @x¤\n",
        "- id:p{n}¤\n  name: Kari\n  role: @x¤\n",
        "- @p{n}¤\n",
        "- id: p{n}\n   name: Kari¤\n  role: @x¤\n",
        "- id: p{n}\n name: Kari¤\n  role: @x¤\n",
        "- id: p{n}\n\tname: Kari¤\n  role: @x¤\n",
        "- { id: p{n}, name: @kari }\n",
        "- { id: p{n}, name: \"Kari }\n",
        "- { id: p{n}, units: [1, 2 }\n",
        "- { id: p{n}, units: [1, 2\n",
        "- { id: p{n}, name: Kari\n",
        "- { id: p{n} } }\n",
        "- [id: p{n}\n",
        "- \"p{n}\n",
    ],
};

const YAML_BRACKETS: Kinds = Kinds {
    head: "people: {\n",
    entry: "  p{n}: { name: Kari, units: [1, 2] }",
    between: ",\n",
    tail: "\n}\nteams: {}\n",
    wrong: &[
        "  p{n}: { name: @kari }",
        "  p{n}: { name: Kari: Nes, units: [1, 2] }",
        "  p{n}: { name: \"Kari, units: [1, 2] }",
        "  p{n}: { name: \"Ka\\qri, Nes\", units: [1, 2] }",
        "  p{n}: { name: 'it's Kari, Nes', units: [1, 2] }",
        "  p{n}: { name: Kari, units: [1, 2 }",
        "  p{n}: { name: Kari, units: [1, @, 2] }",
        "  p{n}: { name: Kari, units: [[1, @], {a: b: c}] }",
        "  p{n}: { name: Kari, name: Ola }",
        "  p{n}: { name: *nobody }",
    ],
};

const YAML_LIKE_JSON: Kinds = Kinds {
    head: "{ \"people\": {\n",
    entry: "  \"p{n}\": { \"name\": \"Kari\", \"units\": [1, 2] }",
    between: ",\n",
    tail: "\n} }\n",
    wrong: &[
        "  \"p{n}\": { \"name\": @kari, \"part\": 0.5 }",
        "  \"p{n}\": { \"name\": \"Kari\" \"part\": 0.5 }",
        "  \"p{n}\": { \"name\": \"Ka\\ri\\q\" }",
        "  \"p{n}\": { \"name\": \"Kari }",
        "  \"p{n}\": { \"name\": \"Kari\", \"name\": \"Ola\" }",
        "  \"p{n}\": { \"units\": [1, 2 }",
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
        "p{n} = { name = \"Kari\", units = [1, 2]] }",
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

/// A wrong entry in a file.
pub(crate) struct Planted {
    pub(crate) number: usize,
    /// The lines of the entry.
    pub(crate) lines: (u32, u32),
    /// Those of which each is damaged: a first and a last one, between which the damage is told of.
    pub(crate) damaged: Vec<(u32, u32)>,
    pub(crate) kind: &'static str,
    /// The same file, of which nothing else is wrong.
    pub(crate) alone: String,
}

/// A file in which some entries are wrong.
pub(crate) struct File {
    pub(crate) text: String,
    pub(crate) planted: Vec<Planted>,
    /// The numbers of entries that are right, and not followed by a wrong one, which may have been meant as a part of it.
    pub(crate) right: Vec<usize>,
}

pub(crate) fn file(kinds: &Kinds, random: &mut Random) -> File {
    let wrong: Vec<Option<&'static str>> =
        (0..12).map(|_| random.chance(45).then(|| random.pick(kinds.wrong))).collect();
    let (text, starts) = write(kinds, &wrong);
    let planted = wrong.iter().zip(&starts).enumerate().filter_map(|(number, (kind, first))| {
        let kind = (*kind)?;
        let height = u32::try_from(kind.trim_end().matches('\n').count()).unwrap();
        let lines = (*first, first + height);
        let marked = (*first..).zip(kind.lines()).filter(|(_, line)| line.ends_with('¤')).map(|(line, _)| (line, line));
        let mut damaged: Vec<_> = marked.collect();
        if damaged.is_empty() {
            damaged.push(lines);
        }
        let only: Vec<_> = (0..wrong.len()).map(|other| (other == number).then_some(kind)).collect();
        Some(Planted { number, lines, damaged, kind, alone: write(kinds, &only).0 })
    });
    let planted = planted.collect();
    let is_right = |number: &usize| [Some(&None), None].contains(&wrong.get(*number + 1)) && wrong[*number].is_none();
    File { text, planted, right: (0..wrong.len()).filter(is_right).collect() }
}

/// Writes entries, some of them wrong; gives the first line of each.
fn write(kinds: &Kinds, wrong: &[Option<&str>]) -> (String, Vec<u32>) {
    let mut text = kinds.head.to_owned();
    let mut starts = Vec::new();
    for (number, kind) in wrong.iter().enumerate() {
        starts.push(u32::try_from(text.matches('\n').count()).unwrap() + 1);
        text.push_str(&kind.unwrap_or(kinds.entry).replace('¤', "").replace("{n}", &number.to_string()));
        text.push_str(if number + 1 < wrong.len() { kinds.between } else { "" });
    }
    text.push_str(kinds.tail);
    (text, starts)
}
