use super::random::Random;

/// What an expression for one value may be, besides true or false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Money,
    Date,
    Duration,
    Level,
    Text,
    Team,
    Person,
    Membership,
    Project,
    Area,
}

use Kind::{Area, Date, Duration, Level, Membership, Money, Number, Person, Project, Team, Text};

/// Writes well-typed expressions of every form; `is given`, `is missing` and `or else`, which speak of what is written and
/// not of what is so, where that is asked for.
pub(crate) struct Clauses<'a> {
    pub(crate) random: &'a mut Random,
    /// Whether conditions may speak of what is written, and not of what is so.
    pub(crate) of_writing: bool,
    variables: Vec<(String, Kind)>,
    names: usize,
}

impl<'a> Clauses<'a> {
    pub(crate) fn new(random: &'a mut Random) -> Self {
        Self { random, of_writing: false, variables: Vec::new(), names: 0 }
    }

    /// A rule of a clause, with its code.
    pub(crate) fn rule(&mut self, code: &str) -> String {
        self.variables.clear();
        self.names = 0;
        let (binders, day) = self.binders();
        let mut text = format!("rule {code} \"{code}\" {{\n  for {binders}");
        match self.beside(&binders) {
            Some(beside) => text.push_str(&format!(" where {beside}")),
            None if self.random.chance(35) => text.push_str(&format!(" where {}", self.truth(2))),
            None => {}
        }
        let often = if self.of_writing { 25 } else { 12 };
        if let Some(day) = day.filter(|_| self.random.chance(often)) {
            text.push_str(&format!("\n  judged on {day}"));
        }
        if self.random.chance(15) {
            text.push_str(&format!(
                "\n  {} 2025-0{}-01",
                self.random.pick(&["from", "until"]),
                1 + self.random.below(9)
            ));
        }
        let excepted = self.random.chance(25);
        if excepted {
            text.push_str("\n  open to exception");
        }
        let clause = match self.random.chance(8) {
            true => self.alike(),
            false if self.of_writing && self.random.chance(15) => self.telling(),
            false if self.of_writing && self.random.chance(40) => self.comparison(4),
            false => self.truth(3),
        };
        text.push_str(&format!("\n  must {clause}\n}}\n"));
        if excepted {
            let names: Vec<&str> = self.variables.iter().map(|(name, _)| name.as_str()).collect();
            let names = names.join(", ");
            let one = self.truth(1);
            text.push_str(&format!("exception {code}a to {code} {{ for {names} where {one} lifts }}\n"));
            if self.random.chance(50) {
                let other = self.truth(1);
                let over = format!("over {code}a softens to should");
                text.push_str(&format!("exception {code}b to {code} {{ for {names} where {other} {over} }}\n"));
            }
        }
        text
    }

    /// A rule about a change; one that mixes what was and what is may be refused.
    pub(crate) fn change(&mut self, code: &str) -> String {
        self.names = 0;
        let (kind, range) =
            self.random.pick(&[(Team, "Team"), (Team, "Team"), (Team, "big"), (Person, "adult"), (Project, "Project")]);
        self.variables = ["before", "after"].map(|name| (name.to_owned(), kind)).to_vec();
        let condition = match self.random.below(4) {
            0 => String::new(),
            1 => " where before is missing".to_owned(),
            2 => " where before is given and after is given".to_owned(),
            _ => format!(" where {}", self.truth(2)),
        };
        let clause = match self.random.below(4) {
            0 => self.alike(),
            1 => self.across(kind),
            _ => self.truth(3),
        };
        format!("rule {code} \"{code}\" {{\n  for change of x in {range}{condition}\n  must {clause}\n}}\n")
    }

    /// What was beside what is.
    fn across(&mut self, kind: Kind) -> String {
        let fields: &[&str] = match kind {
            Team => &["rank", "budget", "level", "status", "lead", "scope", "begun", "name"],
            Person => &["age", "level", "boss", "born"],
            _ => &["size", "cost", "team", "due"],
        };
        let field = self.random.pick(fields);
        match self.random.below(6) {
            0 => format!("(after.{field} = before.{field})"),
            1 if kind == Team => "(every o in after.owners: o in before.owners)".to_owned(),
            2 if kind == Team => "(count of either(before.owners, after.owners) = 2)".to_owned(),
            3 if kind == Team => "(every m in after.members where m not in before.members: m.share > 0)".to_owned(),
            4 if kind == Team => {
                let other = self.random.pick(&["o = before", "o in Team", "o in after.owners"]);
                format!("(some o in either(before.owned, after.owned): {other})")
            }
            5 if kind == Team => "(sound(before) = sound(after))".to_owned(),
            _ => format!("(before.{field} != after.{field} or some t in Team: t = before)"),
        }
    }

    /// Binders, and a day that such a rule may be judged on.
    fn binders(&mut self) -> (String, Option<String>) {
        let kind = self.random.pick(&[Team, Team, Team, Person, Project]);
        let first = self.name(kind);
        let (range, day) = match kind {
            Team => (self.random.pick(&["Team", "Team", "big", "history of Team"]), Some(format!("{first}.begun"))),
            Person => (self.random.pick(&["Person", "adult"]), None),
            _ => ("Project", Some(format!("{first}.due"))),
        };
        match self.random.below(10) {
            0 | 9 => (format!("{first}, {} in {range}", self.name(kind)), None),
            1..3 => {
                let of = self.random.pick(&[Team, Person, Membership, Project]);
                let set = self.set(of, 1);
                (format!("{first} in {range}, {} in {set}", self.name(of)), day)
            }
            3 if kind == Person => (format!("{first} in {range}, {} in {first}.boss", self.name(Person)), day),
            4 if kind == Team => {
                let member = self.name(Membership);
                (format!("{first} in {range}, {member} in {first}.members"), Some(format!("{member}.from")))
            }
            _ => (format!("{first} in {range}"), day),
        }
    }

    /// A condition that many pairs do not fulfil, so that the others are found in some other way than by asking all of them.
    fn beside(&mut self, binders: &str) -> Option<String> {
        let [(one, kind), (other, _)] = self.variables.as_slice() else { return None };
        let (one, other, kind) = (one.clone(), other.clone(), *kind);
        if !binders.starts_with(&format!("{one}, {other} in ")) || self.random.chance(30) {
            return None;
        }
        let of_writing = self.of_writing && self.random.chance(50);
        let beside = match kind {
            Team => match self.random.below(9) {
                0 => format!("{other} in {one}.owners"),
                1 => format!("{one} in {other}.owned"),
                2 => format!("(some o in {other}.owners: o in {one}.owners)"),
                3 => format!("(some o in {other}.owners: (o = {one} or o in above({one})))"),
                4 => format!("(some o in above({one}): {other} in o.owned)"),
                5 => format!("(some p in {one}.members.person: {other}.lead = p)"),
                6 if of_writing => format!("({other}.lead is given and {other}.lead = {one}.lead)"),
                6 => format!("{other}.lead = {one}.lead"),
                _ => format!("close({one}, {other})"),
            },
            Person => match self.random.below(3) {
                0 => format!("{other} = {one}.boss"),
                1 => format!("{other}.boss = {one}.boss"),
                _ => format!("(some t in {other}.leads: t in {one}.leads)"),
            },
            _ => match self.random.below(2) {
                0 => format!("{other}.team = {one}.team"),
                _ => format!("(some o in {other}.team.owners: o = {one}.team)"),
            },
        };
        let more = self.random.chance(30).then(|| self.truth(1));
        Some(match more {
            Some(more) => format!("({beside} {} {more})", self.random.pick(&["and", "and", "or"])),
            None => beside,
        })
    }

    fn name(&mut self, kind: Kind) -> String {
        self.names += 1;
        let name = format!("v{}", self.names);
        self.variables.push((name.clone(), kind));
        name
    }

    /// Something in which a variable is bound.
    fn bound(&mut self, kind: Kind, write: impl FnOnce(&mut Self, &str) -> String) -> String {
        let name = self.name(kind);
        let text = write(self, &name);
        self.variables.pop();
        text
    }

    fn variable(&mut self, kind: Kind) -> Option<String> {
        let of: Vec<String> =
            self.variables.iter().filter(|variable| variable.1 == kind).map(|variable| variable.0.clone()).collect();
        (!of.is_empty()).then(|| self.random.pick(&of).clone())
    }

    /// A condition, in parentheses where it must be.
    pub(crate) fn truth(&mut self, depth: usize) -> String {
        let below = depth.saturating_sub(1);
        if self.of_writing && self.random.chance(12) {
            let kind = self.any();
            let (value, word) =
                (self.value(kind, below), self.random.pick(&["given", "missing", "not given", "not missing"]));
            // Of a bare name nobody knows of what it is one.
            return if kind == Level {
                format!("({} is {word})", self.reading(Level))
            } else {
                format!("({value} is {word})")
            };
        }
        let form = if depth == 0 { self.random.below(10) } else { self.random.below(34) };
        match form {
            0..4 => self.comparison(below),
            4 => {
                let of = self.random.pick(&[Team, Person]);
                let (value, set) = (self.value(of, below), self.set(of, below));
                let not = self.random.pick(&["", "not "]);
                format!("({value} {not}in {set})")
            }
            5 => match self.variable(Team) {
                Some(team) => format!("({team}.active)"),
                None => self.value(Person, 0) + ".active",
            },
            6 => {
                let not = self.random.pick(&["", "not "]);
                match self.random.below(3) {
                    0 => format!("({} is {not}big)", self.value(Team, below)),
                    1 => format!("({} is {not}adult)", self.value(Person, below)),
                    _ => match self.variable(Membership) {
                        Some(member) => format!("({member}.home is {not}Team)"),
                        None => format!("({} is {not}big)", self.value(Team, below)),
                    },
                }
            }
            7 => match (self.variable(Team), self.variable(Person)) {
                (Some(team), _) if self.random.chance(70) => {
                    let other = self.value(Team, 0);
                    match self.random.below(3) {
                        0 => format!("{team}.owned_by({other})"),
                        1 => format!("owned_by({other}, {team})"),
                        _ => format!("sound({team})"),
                    }
                }
                (_, Some(person)) => format!("reaches({person}, {})", self.value(Person, 0)),
                _ => format!("sound({})", self.value(Team, 0)),
            },
            8 => {
                let kind = self.any();
                let set = self.set(kind, below);
                format!("({set} is {}empty)", self.random.pick(&["", "not "]))
            }
            9 => match self.random.below(3) {
                0 => format!("({} matches \"a.*\")", self.value(Text, 0)),
                1 => format!("({} inside {})", self.value(Area, 0), self.value(Area, 0)),
                _ => {
                    let kind = self.random.pick(&[Number, Level, Text, Date, Money, Area, Area]);
                    format!("({} in {})", self.value(kind, below), self.set(kind, below))
                }
            },
            10..13 => format!("({} and {})", self.truth(below), self.truth(below)),
            13..16 => format!("({} or {})", self.truth(below), self.truth(below)),
            16..18 => format!("(not {})", self.truth(below)),
            18 => {
                // Every other one, without drawing a number: what is drawn after it stays what it was.
                let (condition, then) = (self.truth(below), self.truth(below));
                let otherwise = if (condition.len() + then.len()) % 2 == 0 { "" } else { " else unknown" };
                format!("(if {condition} then {then}{otherwise})")
            }
            19 => format!("exactly one of ({}, {}, {})", self.truth(below), self.truth(below), self.truth(0)),
            20 => {
                let truth = self.truth(below);
                let truth = if hangs_on_day(&truth) { truth } else { format!("({truth} and today is given)") };
                format!("({truth} on {})", self.day())
            }
            21 | 22 => self.alike(),
            _ => self.quantified(below),
        }
    }

    /// Whether records are the same, or one lies inside another, in all words for it.
    fn alike(&mut self) -> String {
        let (one, other) = (self.value(Area, 0), self.value(Area, 0));
        let number = 1 + self.random.below(2);
        let set = match self.random.chance(50) {
            true => format!("{{{other}}}"),
            false => self.set(Area, 0),
        };
        match self.random.below(8) {
            0 => format!("({one} = {other})"),
            1 => format!("({one} != {other})"),
            2 => format!("({one} inside {other})"),
            3 => format!("(not {one} inside {other})"),
            4 => format!("({one} {}in {set})", self.random.pick(&["", "not "])),
            5 => format!("(count of distinct either({{{one}}}, {set}) = {number})"),
            6 => format!("(({{{one}}} without {set}) is empty)"),
            _ => self.bound(Area, |it, name| {
                let quantifier = it.random.pick(&["some", "no", "every"]);
                format!("({quantifier} {name} in {set}: {one} {} {name})", it.random.pick(&["inside", "=", "!="]))
            }),
        }
    }

    /// What few expressions come to by themselves: a share beside what it may be, the latest beside one of those that it is of, the difference of
    /// two days beside months, and what there was on another day.
    fn telling(&mut self) -> String {
        let kind = self.random.pick(&[Team, Team, Person, Membership, Project]);
        let (operator, number) = (self.operator(Number), 1 + self.random.below(3));
        match self.random.below(5) {
            0 | 1 => {
                // What is of a kind is often not known of one of several that certainly are or are not.
                let set = match kind {
                    Team if self.random.chance(50) => "big".to_owned(),
                    Person => "adult".to_owned(),
                    _ => self.set(kind, 1),
                };
                let share = self
                    .bound(kind, |it, name| format!("share of ({name} in {set} where {})", it.about(name, kind, 1)));
                format!("(({share}) {operator} {})", self.random.pick(&["0", "1/3", "1/2", "2/3", "1"]))
            }
            2 => {
                let (set, one) = (self.set(kind, 1), self.value(kind, 0));
                let latest =
                    self.bound(kind, |it, name| format!("latest ({name} in {set} by {name}.{})", it.key(kind)));
                format!("(({latest}) {} {one})", self.operator(kind))
            }
            3 => {
                let mut day = || match self.random.below(4) {
                    0 => self.value(Date, 0),
                    _ => self
                        .random
                        .pick(&["2024-12-31", "2025-01-31", "2025-02-28", "2025-03-01", "2025-03-31"])
                        .to_owned(),
                };
                let (from, to) = (day(), day());
                format!("(({to} - {from}) {operator} {number} month{})", if number == 1 { "" } else { "s" })
            }
            _ => {
                let set = self.set(kind, 0);
                let day = self.random.pick(&["2024-12-31", "2025-01-31", "2025-07-01", "2026-02-01"]);
                let set = if hangs_on_day(&set) { format!("({set} on {day})") } else { set };
                format!("((count of {set}) {operator} {number})")
            }
        }
    }

    /// By what one of several is the latest.
    fn key(&mut self, kind: Kind) -> &'static str {
        match kind {
            Team => self.random.pick(&["rank", "begun"]),
            Person => self.random.pick(&["age", "born"]),
            Project => self.random.pick(&["size", "due"]),
            _ => "from",
        }
    }

    fn quantified(&mut self, depth: usize) -> String {
        let kind = self.any();
        let set = self.set(kind, depth);
        let quantifier = match self.random.below(8) {
            0..3 => "every".to_owned(),
            3 | 4 => "some".to_owned(),
            5 => "no".to_owned(),
            _ => {
                let amount = match self.random.below(4) {
                    0 => format!("({})", self.value(Number, 0)),
                    _ => self.random.below(4).to_string(),
                };
                format!("{} {amount}", self.random.pick(&["exactly", "at least", "at most"]))
            }
        };
        self.bound(kind, |it, name| {
            let condition =
                if it.random.chance(40) { format!(" where {}", it.about(name, kind, depth)) } else { String::new() };
            let body = if quantifier == "every" || it.random.chance(70) || condition.is_empty() {
                format!(": {}", it.about(name, kind, depth))
            } else {
                String::new()
            };
            format!("({quantifier} {name} in {set}{condition}{body})")
        })
    }

    /// A condition that speaks of a variable.
    fn about(&mut self, name: &str, kind: Kind, depth: usize) -> String {
        let one = match kind {
            Number | Money | Date | Level | Text | Duration => {
                let other = self.value(kind, 0);
                return format!("{name} {} {other}", self.operator(kind));
            }
            Team => match self.random.below(7) {
                0 => format!("{name}.level = {}", self.level()),
                1 => format!("{name}.rank > {}", self.random.below(3)),
                2 if self.of_writing && self.random.chance(50) => {
                    format!("({name}.lead is given and {name}.lead = {})", self.value(Person, 0))
                }
                2 => format!("{name}.lead = {}", self.value(Person, 0)),
                3 => format!("{} in {name}.owners", self.value(Team, 0)),
                4 => format!("{name}.status = {}", self.level()),
                5 => format!("{name}.phase = {}", self.level()),
                _ => format!("{name}.boss = {}", self.value(Person, 0)),
            },
            Person => match self.random.below(4) {
                0 => format!("{name}.level = {}", self.level()),
                1 => format!("{name}.boss = {}", self.value(Person, 0)),
                2 => format!("{name}.age >= {}", self.value(Number, 0)),
                _ => format!("{name}.active"),
            },
            Membership => match self.random.below(3) {
                0 => format!("{name}.person = {}", self.value(Person, 0)),
                1 => format!("{name}.share < {}", self.value(Number, 0)),
                _ => format!("{name}.from <= {}", self.value(Date, 0)),
            },
            Project => match self.random.below(3) {
                0 => format!("{name}.team = {}", self.value(Team, 0)),
                1 => format!("{name}.size = {}", self.random.below(3)),
                _ => format!("{name}.cost > {}", self.value(Money, 0)),
            },
            Area => match self.random.below(5) {
                0 => format!("{name}.act = \"a\""),
                1 => format!("{name} inside {}", self.value(Area, 0)),
                2 => format!("{} inside {name}", self.value(Area, 0)),
                3 => format!("some piece in {name}.pieces: piece.weight > 1"),
                _ => format!("{name} {} {}", self.random.pick(&["=", "!="]), self.value(Area, 0)),
            },
        };
        if depth > 0 && self.random.chance(40) {
            let more = self.truth(depth - 1);
            return format!("({one} {} {more})", self.random.pick(&["and", "or"]));
        }
        format!("({one})")
    }

    fn comparison(&mut self, depth: usize) -> String {
        let kind = self
            .random
            .pick(&[Number, Number, Number, Money, Date, Duration, Level, Text, Team, Person, Area, Membership]);
        let (left, right) = (self.value(kind, depth), self.value(kind, depth));
        // Of two bare names neither says what the other is.
        let left = if kind == Level { self.reading(Level) } else { left };
        format!("({left} {} {right})", self.operator(kind))
    }

    fn operator(&mut self, kind: Kind) -> &'static str {
        match kind {
            Number | Money | Date | Duration => self.random.pick(&["=", "!=", "<", "<=", ">", ">="]),
            _ => self.random.pick(&["=", "!="]),
        }
    }

    fn any(&mut self) -> Kind {
        self.random.pick(&[
            Team, Team, Team, Person, Person, Membership, Membership, Project, Number, Date, Level, Text, Money, Area,
        ])
    }

    fn level(&mut self) -> &'static str {
        self.random.pick(&["low", "mid", "high"])
    }

    fn day(&mut self) -> String {
        match self.random.below(5) {
            0 => match self.variable(Team) {
                Some(team) => format!("({team}.begun)"),
                None => "2025-06-01".to_owned(),
            },
            1 => "2025-01-31".to_owned(),
            2 => "today".to_owned(),
            _ => "2025-06-01".to_owned(),
        }
    }

    /// A field for one value.
    fn reading(&mut self, kind: Kind) -> String {
        let team = self.value(Team, 0);
        let person = self.value(Person, 0);
        let second = self.random.chance(50);
        match kind {
            Number if second => format!("{team}.rank"),
            Number => format!("{person}.age"),
            Money => format!("{team}.budget"),
            Date if second => format!("{team}.begun"),
            Date => format!("{team}.from"),
            Duration => format!("(today - {team}.begun)"),
            Level => match self.random.below(4) {
                0 => format!("{team}.level"),
                1 => format!("{team}.status"),
                2 => format!("{team}.phase"),
                _ => format!("{person}.level"),
            },
            Text if second => format!("{team}.name"),
            Text => format!("{person}.id"),
            Area => format!("{team}.{}", self.random.pick(&["scope", "other"])),
            Person if second => format!("{team}.lead"),
            Person => format!("{team}.boss"),
            Team | Membership | Project => unreachable!("read in other ways"),
        }
    }

    /// An expression for one value that stands as an operand and as the beginning of a path.
    fn value(&mut self, kind: Kind, depth: usize) -> String {
        if depth == 0 || self.random.chance(30) {
            return self.leaf(kind);
        }
        let below = depth - 1;
        if self.of_writing && self.random.chance(12) && !matches!(kind, Membership | Project | Team) {
            return format!("({} or else {})", self.reading(kind), self.value(kind, below));
        }
        if self.random.chance(8) && !matches!(kind, Area | Membership | Project) {
            let read = self.reading_or(kind);
            return if hangs_on_day(&read) { format!("({read} on {})", self.day()) } else { read };
        }
        match kind {
            Number => match self.random.below(9) {
                0 => {
                    let kind = self.any();
                    format!("(count of {})", self.set(kind, below))
                }
                1 => format!("({} of {})", self.random.pick(&["sum", "min", "max"]), self.set(Number, below)),
                2 => {
                    let of = self.any();
                    let set = self.set(of, below);
                    self.bound(of, |it, name| {
                        format!("(share of ({name} in {set} where {}))", it.about(name, of, below))
                    })
                }
                3 => format!("({} / {})", self.value(Money, below), self.value(Money, below)),
                4 => format!("(- {})", self.value(Number, below)),
                5 => format!("weight({})", self.value(Team, 0)),
                _ => {
                    let operator = self.random.pick(&["+", "-", "*", "/"]);
                    format!("({} {operator} {})", self.value(Number, below), self.value(Number, below))
                }
            },
            Money => match self.random.below(4) {
                0 => format!("({} of {})", self.random.pick(&["sum", "min", "max"]), self.set(Money, below)),
                1 => format!("({} * {})", self.value(Money, below), self.value(Number, below)),
                _ => {
                    let operator = self.random.pick(&["+", "-"]);
                    format!("({} {operator} {})", self.value(Money, below), self.value(Money, below))
                }
            },
            Date => match self.random.below(3) {
                0 => format!("({} of {})", self.random.pick(&["min", "max"]), self.set(Date, below)),
                _ => {
                    let operator = self.random.pick(&["+", "-"]);
                    format!("({} {operator} {})", self.value(Date, below), self.value(Duration, below))
                }
            },
            Duration => match self.random.below(4) {
                0 => {
                    let (from, to) = (self.value(Date, 0), self.value(Date, 0));
                    let things = self.random.pick(&[Date, Date, Team, Person, Membership]);
                    let set = self.set(things, below);
                    // What is the same on every day has no gaps, which is refused.
                    let set = if things == Date || hangs_on_day(&set) { set } else { self.set(Date, below) };
                    format!("(longest gap in {set} from {from} to {to})")
                }
                1 => format!("({} + {})", self.value(Duration, below), self.value(Duration, 0)),
                2 => format!("({} * {})", self.value(Duration, 0), self.random.below(3)),
                _ => format!("({} - {})", self.value(Date, below), self.value(Date, below)),
            },
            Team | Person | Project | Membership => {
                let set = self.set(kind, below);
                self.bound(kind, |it, name| {
                    let key = it.key(kind);
                    let condition = if it.random.chance(50) {
                        format!(" where {}", it.about(name, kind, below))
                    } else {
                        String::new()
                    };
                    format!("(latest ({name} in {set}{condition} by {name}.{key}))")
                })
            }
            Level | Text | Area => self.leaf(kind),
        }
    }

    fn reading_or(&mut self, kind: Kind) -> String {
        if kind == Team { self.leaf(kind) } else { self.reading(kind) }
    }

    fn leaf(&mut self, kind: Kind) -> String {
        let digit = self.random.below(4);
        match kind {
            Number => match self.random.below(6) {
                0 => "bar".to_owned(),
                1 => "organisation.limit".to_owned(),
                2 => match self.variable(Project) {
                    Some(project) => format!("{project}.size"),
                    None => digit.to_string(),
                },
                3 => self.reading(Number),
                _ => digit.to_string(),
            },
            Money => match self.variable(Project) {
                Some(project) if self.random.chance(50) => format!("{project}.cost"),
                _ if self.random.chance(50) => self.reading(Money),
                _ => format!("{digit} NOK"),
            },
            Date => match self.variable(Membership) {
                Some(member) if self.random.chance(50) => format!("{member}.{}", self.random.pick(&["from", "to"])),
                _ => match self.random.below(3) {
                    0 => self.reading(Date),
                    1 => "today".to_owned(),
                    _ => format!("2025-0{}-01", digit + 1),
                },
            },
            Duration => match self.random.below(3) {
                0 => self.reading(Duration),
                1 => format!("{} days", digit * 30),
                _ => format!("{digit} months"),
            },
            Level if self.random.chance(50) => self.level().to_owned(),
            Text if self.random.chance(40) => self.random.pick(&["\"a\"", "\"t1\"", "\"p1\""]).to_string(),
            Level | Text | Area => self.reading(kind),
            Team => match (self.variable(Team), self.variable(Membership), self.variable(Project)) {
                (Some(team), _, _) if self.random.chance(80) => team,
                (_, Some(member), _) => format!("{member}.team"),
                (_, _, Some(project)) => format!("{project}.team"),
                (Some(team), _, _) => team,
                _ => "(latest (x in Team by x.rank))".to_owned(),
            },
            Person => match (self.variable(Person), self.variable(Membership), self.variable(Team)) {
                (Some(person), _, _) if self.random.chance(50) => person,
                (Some(person), _, _) if self.random.chance(50) => format!("{person}.boss"),
                (_, Some(member), _) if self.random.chance(70) => format!("{member}.person"),
                (_, _, Some(team)) => format!("{team}.{}", self.random.pick(&["lead", "boss"])),
                (Some(person), _, _) => person,
                _ => "(latest (x in Person by x.age))".to_owned(),
            },
            Membership => self.variable(Membership).unwrap_or_else(|| {
                let set = self.set(Membership, 0);
                self.bound(Membership, |_, name| format!("(latest ({name} in {set} by {name}.from))"))
            }),
            Project => self.variable(Project).unwrap_or_else(|| "(latest (x in Project by x.size))".to_owned()),
        }
    }

    /// An expression for several values.
    fn set(&mut self, kind: Kind, depth: usize) -> String {
        if depth > 0 && self.random.chance(45) {
            let below = depth - 1;
            return match self.random.below(8) {
                0 => format!("both({}, {})", self.set(kind, below), self.set(kind, below)),
                1 => format!("either({}, {})", self.set(kind, below), self.set(kind, below)),
                2 => format!("({} without {})", self.set(kind, below), self.set(kind, below)),
                3 => format!("(distinct {})", self.set(kind, below)),
                4 => {
                    let set = self.set(kind, below);
                    if hangs_on_day(&set) { format!("({set} on {})", self.day()) } else { set }
                }
                _ => {
                    let set = self.set(kind, below);
                    self.bound(kind, |it, name| format!("({name} in {set} where {})", it.about(name, kind, below)))
                }
            };
        }
        let team = if self.random.chance(50) { self.value(Team, 0) } else { "Team".to_owned() };
        let several = if depth > 0 && self.random.chance(30) { self.set(Team, depth - 1) } else { team.clone() };
        let many = if depth > 0 && self.random.chance(30) { self.set(Team, depth - 1) } else { "Team".to_owned() };
        let history = if self.random.chance(15) { "history of " } else { "" };
        match kind {
            Team => match self.random.below(11) {
                0 => "Team".to_owned(),
                1 => "big".to_owned(),
                2 | 3 => format!("({history}{several}.owners)"),
                4 => format!("({history}{several}.owned)"),
                5 => format!("above({})", self.value(Team, 0)),
                6 => "(history of Team)".to_owned(),
                7 => format!("{}.leads", self.value(Person, 0)),
                8 => format!("{{{}, {}}}", self.value(Team, 0), self.value(Team, 0)),
                _ => match self.variable(Project) {
                    Some(project) if depth == 0 => format!("{{{project}.team}}"),
                    _ => format!("{several}.owners"),
                },
            },
            Person => match self.random.below(7) {
                0 => "Person".to_owned(),
                1 => "adult".to_owned(),
                2 => format!("({history}{several}.members).person"),
                3 => format!("({many}.lead)"),
                4 => format!("{many}.boss"),
                5 => "Person.boss".to_owned(),
                _ => format!("{{{}, {}}}", self.value(Person, 0), self.value(Person, 0)),
            },
            Membership => format!("({history}{several}.members)"),
            Project => {
                if self.random.chance(40) {
                    "Project".to_owned()
                } else {
                    format!("{several}.projects")
                }
            }
            Number => match self.random.below(5) {
                0 => format!("({several}.marks)"),
                1 => format!("({many}.rank)"),
                2 => format!("{several}.members.share"),
                3 => "Person.age".to_owned(),
                _ => format!("{}.size", self.set(Project, 0)),
            },
            Money => match self.random.below(2) {
                0 => format!("{many}.budget"),
                _ => format!("{}.cost", self.set(Project, 0)),
            },
            Date => match self.random.below(4) {
                0 => format!("({several}.days)"),
                1 => format!("{many}.begun"),
                2 => format!("{several}.members.from"),
                _ => format!("{}.due", self.set(Project, 0)),
            },
            Text => match self.random.below(3) {
                0 => format!("{several}.tags"),
                1 => format!("({many}.name)"),
                _ => format!("{many}.id"),
            },
            Level => match self.random.below(4) {
                0 => format!("{many}.level"),
                1 => format!("({history}{many}.status)"),
                2 => format!("({history}{many}.phase)"),
                _ => "Person.level".to_owned(),
            },
            Area => match self.random.below(4) {
                0 => format!("{{{}, {}}}", self.value(Area, 0), self.value(Area, 0)),
                1 => format!("{{{}}}", self.value(Area, 0)),
                2 => format!("{several}.areas"),
                _ => format!("{many}.{}", self.random.pick(&["scope", "other"])),
            },
            Duration => unreachable!("no field holds several"),
        }
    }
}

/// Whether what is written surely reads something that a day decides: `on` after anything else is refused.
fn hangs_on_day(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let reads = letters.windows(3).any(|it| it[0] != '"' && it[1] == '.' && it[2].is_alphabetic());
    (reads || text.contains("today")) && !text.contains(" on 2")
}
