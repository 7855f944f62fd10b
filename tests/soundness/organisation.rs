use serde_json::{Map, Value, json};

use super::random::Random;

/// An organisation of which some values are missing.
pub(crate) struct Organisation {
    root: Vec<(String, Node)>,
    /// All that could stand in each missing place; nothing stands for no key.
    spots: Vec<Vec<Option<Value>>>,
}

enum Node {
    Value(Value),
    Object(Vec<(String, Node)>, bool),
    List(Vec<Node>),
    /// What is missing, and what stands there instead.
    Spot(usize, Option<Value>),
    Nothing,
}

pub(crate) const PEOPLE: [&str; 3] = ["p1", "p2", "p3"];
const LEVELS: [&str; 3] = ["low", "mid", "high"];
const DAYS: [&str; 4] = ["2024-12-31", "2025-03-01", "2025-07-01", "2026-02-01"];

impl Organisation {
    /// As it is written, with what is missing.
    pub(crate) fn written(&self) -> String {
        self.text(None)
    }

    /// Whether something stands wherever something is missing, so that it is unread and not left out.
    pub(crate) fn leaves_nothing_out(&self) -> bool {
        let mut left_out = vec![false; self.spots.len()];
        self.root.iter().for_each(|(_, node)| find_left_out(node, &mut left_out));
        !left_out.contains(&true)
    }

    /// How many ways there are to fill it, as far as one can count.
    pub(crate) fn ways(&self) -> usize {
        self.spots.iter().fold(1, |ways: usize, spot| ways.saturating_mul(spot.len()))
    }

    /// With all that is missing filled in the way of a number.
    pub(crate) fn filled(&self, mut number: usize) -> String {
        let mut choice = Vec::new();
        for spot in &self.spots {
            choice.push(number % spot.len());
            number /= spot.len();
        }
        self.text(Some(&choice))
    }

    /// The same twice: what could not be read in some way each, what is left out in one way in both.
    pub(crate) fn filled_twice(&self, random: &mut Random) -> [String; 2] {
        let mut left_out = vec![false; self.spots.len()];
        self.root.iter().for_each(|(_, node)| find_left_out(node, &mut left_out));
        let one: Vec<usize> = self.spots.iter().map(|spot| random.below(spot.len())).collect();
        let other = one.iter().zip(&self.spots).zip(left_out);
        let other: Vec<usize> =
            other.map(|((one, spot), left_out)| if left_out { *one } else { random.below(spot.len()) }).collect();
        [self.text(Some(&one)), self.text(Some(&other))]
    }

    /// With all that is missing filled in some way.
    pub(crate) fn filled_somehow(&self, random: &mut Random) -> String {
        let choice: Vec<usize> = self.spots.iter().map(|spot| random.below(spot.len())).collect();
        self.text(Some(&choice))
    }

    fn text(&self, choice: Option<&[usize]>) -> String {
        let root = self.object(&self.root, false, choice);
        let lines = root.as_object().unwrap().iter().map(|(key, value)| match value {
            // A thing a line.
            Value::Object(things) => {
                let things: Vec<String> =
                    things.iter().map(|(id, thing)| format!("    {}: {thing}", json!(id))).collect();
                format!("  {}: {{\n{}\n  }}", json!(key), things.join(",\n"))
            }
            value => format!("  {}: {value}", json!(key)),
        });
        format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"))
    }

    fn object(&self, fields: &[(String, Node)], damaged: bool, choice: Option<&[usize]>) -> Value {
        let mut object = Map::new();
        for (key, node) in fields {
            object.extend(self.value(node, choice).map(|value| (key.clone(), value)));
        }
        if damaged && choice.is_none() {
            object.insert("zzzz".to_owned(), json!(1));
        }
        Value::Object(object)
    }

    fn value(&self, node: &Node, choice: Option<&[usize]>) -> Option<Value> {
        match node {
            Node::Value(value) => Some(value.clone()),
            Node::Object(fields, damaged) => Some(self.object(fields, *damaged, choice)),
            Node::List(items) => Some(items.iter().filter_map(|item| self.value(item, choice)).collect()),
            Node::Spot(spot, shown) => match choice {
                Some(choice) => self.spots[*spot][choice[*spot]].clone(),
                None => shown.clone(),
            },
            Node::Nothing => None,
        }
    }
}

/// Notes in which spots nothing stands.
fn find_left_out(node: &Node, spots: &mut [bool]) {
    match node {
        Node::Value(_) | Node::Nothing => {}
        Node::Object(fields, _) => fields.iter().for_each(|(_, node)| find_left_out(node, spots)),
        Node::List(items) => items.iter().for_each(|item| find_left_out(item, spots)),
        Node::Spot(spot, shown) => {
            // That a thing is there is written, though nothing of it can be read.
            let is_thing = *shown == Some(json!(7));
            spots[*spot] = is_thing || shown.as_ref().is_none_or(|shown| shown.to_string().contains("null"));
        }
    }
}

/// How what is missing comes about.
pub(crate) struct Maker<'a> {
    random: &'a mut Random,
    spots: Vec<Vec<Option<Value>>>,
    teams: Vec<&'static str>,
    /// How many values may still be missing.
    left: usize,
    /// Whether the object that is being made has a key that is not understood.
    damaged: bool,
    /// Whether nothing may be missing.
    whole: bool,
}

/// What becomes of a field that is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Absent {
    /// It must be there.
    Required,
    /// It is not known.
    Open,
    /// It is none, or what its default gives.
    Means,
}

impl<'a> Maker<'a> {
    pub(crate) fn organisation(random: &'a mut Random) -> Organisation {
        let teams = ["t1", "t2", "t3"][..1 + random.below(3)].to_vec();
        let left = 1 + random.below(4);
        let mut maker = Maker { random, spots: Vec::new(), teams, left, damaged: false, whole: false };
        let limit = maker.field(Absent::Open, "many", &[json!(1), json!(2)]);
        let mut root = vec![("organisation".to_owned(), Node::Object(vec![("limit".to_owned(), limit)], false))];
        let teams = maker.collection(&maker.teams.clone(), "t9", Maker::team);
        let people = maker.collection(&PEOPLE, "p9", Maker::person);
        let projects = ["a", "b"][..maker.random.below(3)].to_vec();
        root.push(("teams".to_owned(), teams));
        root.push(("people".to_owned(), people));
        let projects = if maker.lacks(25) {
            let mut ways = vec![Some(json!({}))];
            ways.extend((0..3).map(|_| Some(json!({ "x": maker.one(Maker::project) }))));
            maker.spot(ways, None)
        } else {
            maker.collection(&projects, "x", Maker::project)
        };
        root.push(("projects".to_owned(), projects));
        let spots = std::mem::take(&mut maker.spots);
        Organisation { root, spots }
    }

    /// Whether something more is to be missing.
    fn lacks(&mut self, percent: usize) -> bool {
        let lacks = !self.whole && self.left > 0 && self.random.chance(percent);
        self.left -= usize::from(lacks);
        lacks
    }

    fn spot(&mut self, ways: Vec<Option<Value>>, shown: Option<Value>) -> Node {
        self.spots.push(ways);
        Node::Spot(self.spots.len() - 1, shown)
    }

    /// Things by their ids; one of them may not be readable.
    fn collection(&mut self, ids: &[&str], hidden: &str, of: fn(&mut Self) -> Vec<(String, Node)>) -> Node {
        let mut things = Vec::new();
        for id in ids {
            let damaged = self.lacks(6);
            let outer = std::mem::replace(&mut self.damaged, damaged);
            let fields = of(self);
            self.damaged = outer;
            things.push(((*id).to_owned(), Node::Object(fields, damaged)));
        }
        if self.lacks(5) {
            let mut ways: Vec<Option<Value>> = (0..3).map(|_| Some(self.one(of))).collect();
            ways.push(None);
            let spot = self.spot(ways, Some(json!(7)));
            things.push((hidden.to_owned(), spot));
        }
        Node::Object(things, false)
    }

    /// A thing of which nothing is missing.
    fn one(&mut self, of: fn(&mut Self) -> Vec<(String, Node)>) -> Value {
        let outer = (std::mem::replace(&mut self.whole, true), std::mem::take(&mut self.damaged));
        let fields = of(self);
        (self.whole, self.damaged) = outer;
        let whole = Organisation { root: Vec::new(), spots: Vec::new() };
        whole.object(&fields, false, None)
    }

    /// A field for one value: written, left out, or written wrongly.
    fn field(&mut self, absent: Absent, wrong: &str, values: &[Value]) -> Node {
        let mut ways: Vec<Option<Value>> = values.iter().cloned().map(Some).collect();
        if absent != Absent::Required {
            ways.push(Some(json!([])));
        }
        if self.lacks(12) {
            let shown = match self.random.below(3) {
                0 => Some(json!(wrong)),
                1 if !(absent == Absent::Means) => Some(Value::Null),
                _ if absent == Absent::Means => Some(json!(wrong)),
                _ => None,
            };
            return self.spot(ways, shown);
        }
        match absent {
            Absent::Means if self.damaged && self.random.chance(50) => {
                ways.push(None);
                self.spot(ways, None)
            }
            Absent::Open if self.damaged && self.random.chance(50) => self.spot(ways, None),
            Absent::Means if self.random.chance(40) => Node::Nothing,
            _ if absent != Absent::Required && self.random.chance(20) => Node::Value(json!([])),
            _ => Node::Value(self.random.pick(values).clone()),
        }
    }

    /// A field for several values: written, left out, or written with something wrong among them.
    fn several(&mut self, absent: Absent, wrong: Value, values: &[Value]) -> Node {
        let mut lists = vec![json!([])];
        lists.extend(values.iter().map(|value| json!([value])));
        if let [one, other, ..] = values {
            lists.push(json!([one, other]));
        }
        let ways = |lists: &[Value]| lists.iter().cloned().map(Some).collect::<Vec<_>>();
        if self.lacks(12) {
            if self.random.chance(50) {
                let first = self.random.pick(values).clone();
                let mut more = vec![Some(json!([first]))];
                more.extend(values.iter().filter(|value| **value != first).map(|value| Some(json!([first, value]))));
                let wrong = if self.random.chance(40) { Value::Null } else { wrong };
                return self.spot(more, Some(json!([first, wrong])));
            }
            let shown = match self.random.below(3) {
                0 => Some(json!([null])),
                _ if absent == Absent::Means => Some(wrong),
                _ => None,
            };
            return self.spot(ways(&lists), shown);
        }
        match absent {
            _ if self.damaged && self.random.chance(40) => {
                let mut ways = ways(&lists);
                ways.extend((absent == Absent::Means).then_some(None));
                self.spot(ways, None)
            }
            Absent::Means if self.random.chance(40) => Node::Nothing,
            _ => Node::Value(self.random.pick(&lists).clone()),
        }
    }

    /// An end of a period: most often none, sometimes unread.
    fn end(&mut self, days: &[&str]) -> Node {
        let mut ways: Vec<Option<Value>> = days.iter().map(|day| Some(json!(day))).collect();
        if self.lacks(5) {
            return self.spot(ways, Some(json!("soon")));
        }
        ways.push(None);
        if self.damaged && self.random.chance(40) {
            return self.spot(ways, None);
        }
        if self.random.chance(75) { Node::Nothing } else { Node::Value(json!(self.random.pick(days))) }
    }

    fn texts(of: &[&str]) -> Vec<Value> {
        of.iter().map(|text| json!(text)).collect()
    }

    fn team(&mut self) -> Vec<(String, Node)> {
        let (levels, people, teams) = (Self::texts(&LEVELS), Self::texts(&PEOPLE), Self::texts(&self.teams.clone()));
        let days = Self::texts(&DAYS);
        let money: &[Value] = if self.random.chance(10) {
            &[json!("1 NOK"), json!("2 EUR"), json!("0 NOK")]
        } else {
            &[json!("1 NOK"), json!("2 NOK"), json!("0 NOK")]
        };
        let open = Absent::Open;
        // First, while much may still be missing.
        let mut fields = vec![("scope", self.area_field()), ("other", self.area_field()), ("areas", self.areas())];
        fields.push(("name", self.field(open, "[", &Self::texts(&["a", "ab", "b"]))));
        if let Some((_, Node::Spot(_, shown))) = fields.last_mut()
            && *shown == Some(json!("["))
        {
            // Every text is a text.
            *shown = None;
        }
        fields.push(("from", self.end(&DAYS[..3])));
        fields.push(("to", self.end(&DAYS[2..])));
        fields.push(("level", self.field(Absent::Required, "hih", &levels)));
        fields.push(("rank", self.field(open, "many", &[json!(1), json!(2), json!(3)])));
        fields.push(("budget", self.field(open, "much", money)));
        fields.push(("begun", self.field(open, "soon", &days)));
        fields.push(("active", self.field(open, "perhaps", &[json!(true), json!(false)])));
        fields.push(("lead", self.field(open, "nobody", &people)));
        fields.push(("boss", self.field(Absent::Means, "nobody", &people)));
        let owners = if self.random.chance(30) && !self.damaged {
            self.owners()
        } else {
            self.several(open, json!("noteam"), &teams)
        };
        fields.push(("owners", owners));
        fields.push(("members", self.members()));
        fields.push(("marks", self.several(Absent::Means, json!("many"), &[json!(1), json!(2), json!(2.5)])));
        fields.push(("tags", self.several(open, json!({ "a": 1 }), &Self::texts(&["a", "b"]))));
        fields.push(("days", self.several(open, json!("soon"), &days)));
        fields.push(("status", self.dated(true, &levels)));
        fields.push((
            "phase",
            if self.random.chance(50) { self.dated(false, &levels) } else { self.field(open, "hih", &levels) },
        ));
        fields.into_iter().map(|(key, node)| (key.to_owned(), node)).collect()
    }

    /// A dated field, written once or in versions.
    fn dated(&mut self, required: bool, values: &[Value]) -> Node {
        let (one, other) = (self.random.pick(values).clone(), self.random.pick(values).clone());
        let versions = |later: &Value| json!([{ "value": one, "to": DAYS[1] }, { "value": later, "from": DAYS[2] }]);
        let all = || values.iter().cloned().chain((!required).then_some(json!([])));
        if self.lacks(10) {
            let from =
                |day: &str| json!([{ "value": one, "from": day, "to": DAYS[1] }, { "value": other, "from": DAYS[2] }]);
            let whole = || all().chain([versions(&other)]).collect::<Vec<_>>();
            let later = || all().map(|value| versions(&value)).collect::<Vec<_>>();
            let since = || all().map(|value| json!({ "value": value, "from": DAYS[0] })).collect::<Vec<_>>();
            let (shown, ways) = match self.random.below(8) {
                0 => (Value::Null, whole()),
                1 => (json!("hih"), whole()),
                2 => (from("soon"), vec![from(DAYS[0]), versions(&other)]),
                3 => (json!([{ "value": one, "to": DAYS[1] }, { "from": DAYS[2] }]), later()),
                4 => (json!({ "from": DAYS[0] }), since()),
                5 => (json!([{ "value": null, "from": DAYS[0] }]), since()),
                6 => (json!([null]), whole()),
                _ => (versions(&json!("hih")), later()),
            };
            return self.spot(ways.into_iter().map(Some).collect(), Some(shown));
        }
        if self.random.chance(50) {
            return Node::Value(versions(&other));
        }
        if self.random.chance(20) { Node::Value(json!([{ "value": one, "to": DAYS[1] }])) } else { Node::Value(one) }
    }

    fn owners(&mut self) -> Node {
        let team = |it: &mut Self| it.random.pick(&it.teams).to_owned();
        let (one, other) = (team(self), team(self));
        let version = |from: Value| json!([{ "value": [one], "to": DAYS[1] }, { "value": other, "from": from }]);
        if self.lacks(12) {
            let later = |value: Value| json!([{ "value": [one], "to": DAYS[1] }, { "value": value, "from": DAYS[2] }]);
            let mut ways = vec![Some(later(json!([])))];
            ways.extend(self.teams.iter().map(|team| Some(later(json!(team)))));
            return self.spot(ways, Some(json!([{ "value": [one], "to": DAYS[1] }, { "from": DAYS[2] }])));
        }
        if self.lacks(20) {
            let ways = DAYS[2..].iter().map(|day| Some(version(json!(day)))).collect();
            return self.spot(ways, Some(version(json!("soon"))));
        }
        Node::Value(version(json!(DAYS[2])))
    }

    /// An area, or nothing; what lies in it is often the same as in others.
    fn area_field(&mut self) -> Node {
        if self.lacks(8) {
            let areas = [json!({ "act": "a" }), json!({ "act": "b", "part": "1" }), json!({ "act": "a", "part": "1" })];
            let mut ways: Vec<Option<Value>> = areas.into_iter().map(Some).collect();
            ways.push(Some(json!([])));
            return self.spot(ways, Some(json!("somewhere")));
        }
        if self.random.chance(10) { Node::Value(json!([])) } else { self.area() }
    }

    fn areas(&mut self) -> Node {
        let mut items: Vec<Node> = (0..self.random.below(3)).map(|_| self.area()).collect();
        if self.lacks(8) {
            let areas = [json!({ "act": "a" }), json!({ "act": "a", "part": "1", "pieces": [{ "name": "x" }] })];
            let ways = areas.into_iter().map(Some).chain([None]).collect();
            let shown = self.random.pick(&[Value::Null, json!("somewhere")]);
            items.push(self.spot(ways, Some(shown)));
        }
        Node::List(items)
    }

    fn area(&mut self) -> Node {
        let damaged = self.lacks(14);
        let outer = std::mem::replace(&mut self.damaged, damaged);
        let acts: &[&str] = if self.random.chance(30) { &["a", "b"] } else { &["a"] };
        let act = self.field(Absent::Open, "", &Self::texts(acts));
        let act = if matches!(&act, Node::Spot(_, Some(Value::String(_)))) { with(act, None) } else { act };
        let part = match self.damaged {
            true => self.field(Absent::Means, "", &Self::texts(&["1"])),
            false if self.random.chance(60) => Node::Nothing,
            false => Node::Value(json!("1")),
        };
        let part = if matches!(&part, Node::Spot(_, Some(Value::String(_)))) { with(part, None) } else { part };
        let pieces = if self.random.chance(70) {
            Node::Nothing
        } else {
            Node::List((0..1 + self.random.below(2)).map(|_| self.piece()).collect())
        };
        self.damaged = outer;
        let fields = [("act", act), ("part", part), ("pieces", pieces)];
        Node::Object(fields.map(|(key, node)| (key.to_owned(), node)).into(), damaged)
    }

    fn piece(&mut self) -> Node {
        let damaged = self.lacks(10);
        let outer = std::mem::replace(&mut self.damaged, damaged);
        let names = Self::texts(if self.random.chance(30) { &["x", "y"] } else { &["x"] });
        let name = self.field(Absent::Open, "", &names);
        let name = if matches!(&name, Node::Spot(_, Some(Value::String(_)))) { with(name, None) } else { name };
        let weight = self.field(Absent::Means, "many", &[json!(1), json!(2)]);
        self.damaged = outer;
        Node::Object(vec![("name".to_owned(), name), ("weight".to_owned(), weight)], damaged)
    }

    fn members(&mut self) -> Node {
        if self.lacks(8) {
            let mut ways = vec![Some(json!({}))];
            ways.extend(PEOPLE.iter().map(|person| Some(json!({ *person: {"share": 1} }))));
            ways.push(Some(json!({ "p1": {"share": 1}, "p2": {"share": 2, "from": "2025-05-01"} })));
            return self.spot(ways, None);
        }
        let mut members = Vec::new();
        for person in &PEOPLE[..self.random.below(4)] {
            let damaged = self.lacks(5);
            let outer = std::mem::replace(&mut self.damaged, damaged);
            let parties = Self::texts(&self.teams.clone());
            let fields = vec![
                ("share".to_owned(), self.field(Absent::Open, "many", &[json!(0), json!(1), json!(-1)])),
                ("from".to_owned(), self.end(&DAYS[..3])),
                ("to".to_owned(), self.end(&DAYS[2..])),
                ("home".to_owned(), self.field(Absent::Means, "noparty", &parties)),
            ];
            self.damaged = outer;
            members.push(((*person).to_owned(), Node::Object(fields, damaged)));
        }
        if self.lacks(8) {
            let ways =
                vec![Some(json!({"share": 1, "from": "2025-05-01"})), Some(json!({"share": 1, "from": "2026-05-01"}))];
            let (ways, shown) = match self.random.chance(40) {
                // Who it is stands there, and nothing else.
                true => (ways.into_iter().chain([Some(json!([]))]).collect(), Value::Null),
                false => (ways, json!({"share": 1, "from": "soon"})),
            };
            let spot = self.spot(ways, Some(shown));
            if members.len() < PEOPLE.len() {
                members.push((PEOPLE[2].to_owned(), spot));
            }
        }
        Node::Object(members, false)
    }

    fn person(&mut self) -> Vec<(String, Node)> {
        let (levels, people, days) = (Self::texts(&LEVELS), Self::texts(&PEOPLE), Self::texts(&DAYS));
        let fields = [
            ("age", self.field(Absent::Open, "many", &[json!(1), json!(2), json!(3)])),
            ("level", self.field(Absent::Open, "hih", &levels)),
            ("active", self.field(Absent::Required, "perhaps", &[json!(true), json!(false)])),
            ("boss", self.field(Absent::Open, "nobody", &people)),
            ("born", self.field(Absent::Open, "soon", &days)),
        ];
        fields.into_iter().map(|(key, node)| (key.to_owned(), node)).collect()
    }

    fn project(&mut self) -> Vec<(String, Node)> {
        let (teams, days) = (Self::texts(&self.teams.clone()), Self::texts(&DAYS));
        let fields = [
            ("team", self.field(Absent::Open, "noteam", &teams)),
            ("size", self.field(Absent::Required, "many", &[json!(0), json!(1), json!(2)])),
            ("cost", self.field(Absent::Open, "much", &[json!("1 NOK"), json!("2 NOK")])),
            ("due", self.field(Absent::Open, "soon", &days)),
        ];
        fields.into_iter().map(|(key, node)| (key.to_owned(), node)).collect()
    }
}

fn with(node: Node, shown: Option<Value>) -> Node {
    match node {
        Node::Spot(spot, _) => Node::Spot(spot, shown),
        other => other,
    }
}
