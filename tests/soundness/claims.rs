use super::clauses::Clauses;
use super::random::Random;

/// Writes rules that say something of the same few values again and again, so that much of it cannot be meant.
pub(crate) struct Claims<'a> {
    random: &'a mut Random,
    /// Conditions that stand in several places.
    again: Vec<String>,
    /// How many names owners have been given.
    owners: usize,
}

/// What conditions speak of, and what they hold it against.
const TERMS: [(&str, &[&str]); 18] = [
    ("count of t.members", &["0", "1", "2", "3", "2.5", "bar", "goal", "-1"]),
    ("count of distinct Team.level", &["0", "2", "3", "4"]),
    ("share of (m in t.members where m.share > 0)", &["0 %", "50 %", "100 %", "120 %", "limit"]),
    ("t.rank", &["1", "2", "3", "goal", "count of t.members"]),
    ("t.rank + count of t.owners", &["1", "2", "3"]),
    ("(t.rank or else 2)", &["1", "2", "3"]),
    ("t.level", &["low", "mid", "high"]),
    ("t.status", &["low", "mid", "high", "t.level"]),
    ("t.budget", &["0 NOK", "1 NOK", "2 NOK", "2 EUR", "-1 NOK"]),
    ("t.begun", &["2025-03-01", "today", "t.from"]),
    ("t.begun", &["today - 2 months", "today - 6 months"]),
    ("t.begun", &["today - age", "today - 6 months"]),
    ("today", &["t.begun + 2 months", "t.begun + 6 months"]),
    ("t.begun + 6 months", &["today"]),
    ("today - t.begun", &["30 days", "1 month", "3 months", "0 days"]),
    ("t.lead", &["t.boss", "(latest (p in Person by p.age))"]),
    ("longest gap in t.days from 2025-01-01 to 2025-12-31", &["0 days", "3 months", "100 days"]),
    ("goal", &["0", "2", "5", "bar"]),
];

/// Those that have no order.
const UNORDERED: [&str; 3] = ["t.level", "t.status", "t.lead"];

impl<'a> Claims<'a> {
    pub(crate) fn new(random: &'a mut Random) -> Self {
        Self { random, again: Vec::new(), owners: 0 }
    }

    /// A rule of two clauses, perhaps with exceptions.
    pub(crate) fn rule(&mut self, code: &str) -> String {
        self.again.clear();
        // Days get more room: few of them lie where they matter.
        let first =
            if self.random.chance(25) { self.random.pick(&[10, 11, 12, 13]) } else { self.random.below(TERMS.len()) };
        let binder = self.random.pick(&[
            "t in Team",
            "t in Team",
            "t in Team",
            "t in big",
            "t in middling",
            "t in nothing",
            "t, u in Team",
        ]);
        let mut text = format!("rule {code} \"{code}\" {{\n  for {binder}");
        if self.random.chance(60) {
            text.push_str(&format!(" where {}", self.truth(first, 1)));
        }
        let excepted = self.random.chance(30);
        if excepted {
            text.push_str("\n  open to exception");
        }
        for label in ["a", "b"] {
            let force = self.random.pick(&["must", "should"]);
            text.push_str(&format!("\n  {force} {label}: {}", self.truth(first, 2)));
        }
        text.push_str("\n}\n");
        if excepted {
            for (name, over) in [("x", ""), ("y", ""), ("z", " over x over y")] {
                let names = if binder.starts_with("t, u") { "t, u" } else { "t" };
                let condition = match self.random.below(8) {
                    0 => String::new(),
                    _ => format!(" where {}", self.truth(first, 1)),
                };
                let to = self.random.pick(&["", ".a"]);
                let label = if to.is_empty() && self.random.chance(50) { ".a" } else { to };
                text.push_str(&format!(
                    "exception {code}{name} to {code}{label} {{ for {names}{condition}{} lifts }}\n",
                    over.replace('x', &format!("{code}x")).replace(" y", &format!(" {code}y"))
                ));
            }
        }
        text
    }

    fn atom(&mut self, first: usize) -> String {
        if !self.again.is_empty() && self.random.chance(25) {
            return self.random.pick(&self.again.clone());
        }
        let term = if self.random.chance(70) { first } else { self.random.below(TERMS.len()) };
        let (left, rights) = TERMS[term];
        let right = self.random.pick(rights);
        let ordered = !UNORDERED.contains(&left);
        let op =
            if ordered { self.random.pick(&["=", "!=", "<", "<=", ">", ">="]) } else { self.random.pick(&["=", "!="]) };
        let atom = match self.random.below(18) {
            0 if left.starts_with("t.") && !left.contains(' ') => {
                format!("({left} is {})", self.random.pick(&["given", "missing"]))
            }
            1 if left == "t.level" => {
                format!("({left} in {{ {} }})", self.random.pick(&["low, mid", "low, mid, high", "high"]))
            }
            2 => format!("(t.members is {}empty)", self.random.pick(&["", "not "])),
            3 => format!("(t is {}middling)", self.random.pick(&["", "not "])),
            4 => self.random.pick(&["t.active", "(not t.active)", "(t.active = no)", "(t.active = yes)"]).to_owned(),
            5 => self.random.pick(&["ranked(t, 2)", "ranked(t, goal)", "t.owned_by(t)", "above_all(t)"]).to_owned(),
            6..9 if left.starts_with("t.") && !left.contains(' ') => {
                format!("(({left} {op} {right}) on {})", self.random.pick(&["2025-02-01", "2025-08-01"]))
            }
            9 if self.random.chance(30) => {
                let of_nothing = [
                    "(every n in nothing: n.active)",
                    "(some n in nothing where n.active: n.level = mid)",
                    "(at least 2 n in nothing: n.active)",
                    "(exactly 0 n in nothing: n.active)",
                    "(count of nothing < 2)",
                    "(nothing is empty)",
                    "(t is nothing)",
                    "(t in nothing)",
                ];
                self.random.pick(&of_nothing).to_owned()
            }
            9 => {
                let inner = Clauses::new(self.random).truth(1);
                if inner.contains("v1") && !inner.contains(" in ") { "t.active".to_owned() } else { inner }
            }
            _ => format!("({left} {op} {right})"),
        };
        self.again.push(atom.clone());
        atom
    }

    fn truth(&mut self, first: usize, depth: usize) -> String {
        if depth == 0 {
            return self.atom(first);
        }
        let below = depth - 1;
        match self.random.below(16) {
            0..3 => self.atom(first),
            3 | 4 => self.window(first),
            5..8 => format!("({} and {})", self.truth(first, below), self.truth(first, below)),
            8..10 => format!("({} or {})", self.truth(first, below), self.truth(first, below)),
            10 => format!("(not {})", self.truth(first, below)),
            11 => {
                // Every other one, without drawing a number: what is drawn after it stays what it was.
                let (condition, then) = (self.truth(first, below), self.truth(first, below));
                let otherwise = if (condition.len() + then.len()) % 2 == 0 { "" } else { " else unknown" };
                format!("(if {condition} then {then}{otherwise})")
            }
            12 => format!(
                "exactly one of ({}, {}, {})",
                self.truth(first, below),
                self.truth(first, 0),
                self.truth(first, 0)
            ),
            13 => {
                let quantifier = self.random.pick(&["every", "some", "no", "at least 1", "at most 0", "exactly goal"]);
                let (one, other) = (self.member(), self.member());
                format!("({quantifier} m in t.members where {one}: {other})")
            }
            14 => {
                self.owners += 1;
                let name = format!("o{}", self.owners);
                let about =
                    |text: String| text.replace("(t.", &format!("({name}.")).replace(" t.", &format!(" {name}."));
                let owner = about(self.truth(first, below));
                format!("(some {name} in t.owners: {owner})")
            }
            _ => {
                let (one, other) = (self.atom(first), self.atom(first));
                format!("({one} and {other} and {})", self.truth(first, below))
            }
        }
    }

    /// What lies between two others, or outside them.
    fn window(&mut self, first: usize) -> String {
        let (left, rights) = TERMS[first];
        if UNORDERED.contains(&left) {
            return self.atom(first);
        }
        let (low, high) = (self.random.pick(rights), self.random.pick(rights));
        let (above, below, and) =
            self.random.pick(&[(">", "<", "and"), (">=", "<=", "and"), ("<", ">=", "or"), ("<=", ">", "or")]);
        format!("(({left} {above} {low}) {and} ({left} {below} {high}))")
    }

    fn member(&mut self) -> String {
        let (left, right) = self.random.pick(&[
            ("m.share", "1"),
            ("m.share", "0"),
            ("m.share", "0.5"),
            ("m.person", "t.lead"),
            ("m.from", "t.from"),
            ("m.from", "2025-03-01"),
        ]);
        let op = if left == "m.person" {
            self.random.pick(&["=", "!="])
        } else {
            self.random.pick(&["=", "<", "<=", ">", ">="])
        };
        format!("({left} {op} {right})")
    }
}
