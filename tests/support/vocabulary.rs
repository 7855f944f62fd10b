//! Vocabularies for tests of reading, without the parser and checker of policies.

use mandat::diagnostic::Lang;
use mandat::policy::model::*;
use mandat::source::{SourceMap, Span};
use mandat::value::{Date, Duration, EnumId, Exact, Value};

/// The words of the text that are not read yet, each with its place.
struct Tokens<'a> {
    words: Vec<(&'a str, Span)>,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn new(text: &'a str, base: u32) -> Self {
        let pattern = regex::Regex::new(r#"#[^\n]*|"[^"]*"|\.\.|\d{4}-\d\d-\d\d|[\w]+|\S"#).unwrap();
        let span = |word: regex::Match<'_>| Span::new(base + word.start() as u32, base + word.end() as u32);
        let words = pattern.find_iter(text).filter(|word| !word.as_str().starts_with('#'));
        Self { words: words.map(|word| (word.as_str(), span(word))).collect(), at: 0 }
    }

    fn peek(&self) -> &'a str {
        self.words.get(self.at).map_or("", |(word, _)| word)
    }

    fn next(&mut self) -> (&'a str, Span) {
        self.at += 1;
        self.words[self.at - 1]
    }

    fn word(&mut self) -> &'a str {
        self.next().0
    }

    fn eat(&mut self, word: &str) -> bool {
        let is = self.peek() == word;
        self.at += usize::from(is);
        is
    }

    fn list(&mut self) -> Vec<&'a str> {
        let mut list = vec![self.word()];
        while self.eat(",") {
            list.push(self.word());
        }
        list
    }

    fn texts(&mut self) -> Words {
        let mut words = Words::default();
        while let Some(lang) = self.lang() {
            self.at += 1;
            words.by_lang.push((lang, self.word().trim_matches('"').into()));
        }
        words
    }

    fn lang(&self) -> Option<Lang> {
        let text = self.words.get(self.at + 1).is_some_and(|(word, _)| word.starts_with('"'));
        self.peek().parse().ok().filter(|_| text)
    }

    fn values(&mut self) -> Vec<Named> {
        let mut values = Vec::new();
        assert!(self.eat("{"));
        while !self.eat("}") {
            let (name, span) = self.next();
            values.push(Named { name: name.into(), span, names: self.texts() });
        }
        values
    }
}

/// A class as it is declared.
struct Declared<'a> {
    name: &'a str,
    span: Span,
    is: Vec<&'a str>,
    root: bool,
    record: Option<(Vec<&'a str>, Option<&'a str>)>,
    collection: Option<Collection>,
    dated: Option<(&'a str, &'a str)>,
    titles: Words,
    fields: Vec<DeclaredField<'a>>,
}

struct DeclaredField<'a> {
    name: &'a str,
    span: Span,
    dated: bool,
    ty: &'a str,
    many: char,
    names: Words,
    origin: &'a str,
    path: Vec<&'a str>,
    private: Option<u32>,
}

fn field<'a>(tokens: &mut Tokens<'a>) -> DeclaredField<'a> {
    let (name, span) = tokens.next();
    let dated = tokens.eat("dated");
    let ty = tokens.word();
    let many = ['?', '*', '+'].into_iter().find(|many| tokens.eat(&many.to_string())).unwrap_or('1');
    let (mut origin, mut path, mut private, mut names) = ("", Vec::new(), None, Words::default());
    loop {
        match tokens.peek() {
            "as" => {
                tokens.word();
                names.by_lang.extend(tokens.texts().by_lang);
            }
            "else" | "inverse" | "container" | "default" => {
                origin = tokens.word();
                match origin {
                    "else" => drop(tokens.word()),
                    "inverse" => {
                        path = vec![{
                            tokens.word();
                            tokens.word()
                        }]
                    }
                    "default" => path = vec![tokens.word()],
                    _ => {}
                }
                while tokens.eat(".") {
                    path.push(tokens.word());
                }
            }
            "private" => {
                tokens.word();
                private = Some(1);
            }
            _ => break,
        }
    }
    DeclaredField { name, span, dated, ty, many, names, origin, path, private }
}

fn class<'a>(tokens: &mut Tokens<'a>) -> Declared<'a> {
    let root = tokens.eat("root");
    let record = tokens.word() == "record";
    let (name, span) = tokens.next();
    let mut class = Declared {
        name,
        span,
        is: vec![],
        root,
        record: record.then(|| (vec![], None)),
        collection: None,
        dated: None,
        titles: Words::default(),
        fields: vec![],
    };
    while !tokens.eat("{") {
        match tokens.word() {
            "is" => class.is = tokens.list(),
            "in" => class.collection = Some(Collection { name: tokens.word().into(), names: Words::default() }),
            "as" => class.collection.as_mut().unwrap().names = tokens.texts(),
            "title" => class.titles = tokens.texts(),
            "key" => class.record.as_mut().unwrap().0 = tokens.list(),
            "within" => drop(tokens.list()),
            "short" => class.record.as_mut().unwrap().1 = Some(tokens.word()),
            "dated" => {
                let named = tokens.words[tokens.at + 1].0 == "..";
                class.dated = Some(("from", "to"));
                if named {
                    let from = tokens.word();
                    tokens.word();
                    class.dated = Some((from, tokens.word()));
                }
            }
            other => panic!("{other}"),
        }
    }
    while !tokens.eat("}") {
        class.fields.push(field(tokens));
    }
    class
}

/// Reads the declarations of a vocabulary.
pub(crate) fn vocabulary(sources: &mut SourceMap, name: &str, text: &str) -> Policy {
    let file = sources.add(name, text).unwrap();
    let mut tokens = Tokens::new(text, sources.file(file).unwrap().base());
    let mut policy = Policy::default();
    let (mut classes, mut known) = (Vec::new(), Vec::new());
    while !tokens.peek().is_empty() {
        match tokens.peek() {
            "enum" => {
                tokens.word();
                let (name, span) = tokens.next();
                let values = tokens.values();
                policy.enums.push(Enum { name: name.into(), span, values });
            }
            "known" => {
                tokens.word();
                known.push((tokens.word(), tokens.values()));
            }
            "parameter" => {
                let parameter = parameter(&mut tokens);
                policy.parameters.push(parameter);
            }
            _ => classes.push(class(&mut tokens)),
        }
    }
    build(&mut policy, &classes);
    for (name, things) in known {
        let at = classes.iter().position(|class| class.name == name).unwrap();
        policy.classes[at].known = things;
    }
    policy
}

/// `parameter name = 45 days within 7 days .. 90 days`
fn parameter(tokens: &mut Tokens<'_>) -> Parameter {
    tokens.word();
    let (name, span) = tokens.next();
    assert!(tokens.eat("="));
    let (default, ty) = literal(tokens);
    let within = tokens.eat("within").then(|| {
        let least = Some(literal(tokens).0);
        assert!(tokens.eat(".."));
        Bounds { least, greatest: Some(literal(tokens).0) }
    });
    let (within, stricter) = (within.unwrap_or_default(), None);
    Parameter { name: name.into(), span, ty, default, within, stricter, titles: Words::default(), pack: PackId(0) }
}

fn literal(tokens: &mut Tokens<'_>) -> (Value, Base) {
    let word = tokens.word();
    if let Ok(date) = word.parse::<Date>() {
        return (Value::Date(date), Base::Date);
    }
    let number: i32 = word.parse().unwrap();
    match tokens.peek() {
        "days" => {
            tokens.word();
            (Value::Duration(Duration::days(number)), Base::Duration)
        }
        "%" => {
            tokens.word();
            (Value::Number(Exact::fraction(number.into(), 100).unwrap()), Base::Share)
        }
        _ => (Value::Number(Exact::whole(number)), Base::Number),
    }
}

fn build(policy: &mut Policy, classes: &[Declared<'_>]) {
    let id = |name: &str| ClassId(classes.iter().position(|class| class.name == name).unwrap() as u16);
    let mut own: Vec<Vec<FieldId>> = Vec::new();
    let mut inverses = Vec::new();
    for (class, at) in classes.iter().zip((0..).map(ClassId)) {
        let mut fields = Vec::new();
        let implicit = |name: &'static str, ty: &'static str, origin: &'static str, names: Words| DeclaredField {
            name,
            span: Span::default(),
            dated: false,
            ty,
            many: '?',
            names,
            origin,
            path: vec![],
            private: None,
        };
        let words = |words: &[(Lang, &str)]| Words {
            default: "".into(),
            by_lang: words.iter().map(|(lang, word)| (*lang, (*word).into())).collect(),
        };
        let mut all = Vec::new();
        if class.record.is_none() && !class.root && class.is.is_empty() {
            all.push(implicit("id", "text", "id", Words::default()));
        }
        all.extend(class.dated.iter().flat_map(|(from, to)| {
            let own_names = *from == "from";
            let first = if own_names { words(&[(Lang::Nn, "frå"), (Lang::Nb, "fra")]) } else { Words::default() };
            let last = if own_names { words(&[(Lang::Nn, "til")]) } else { Words::default() };
            let (from, to): (&'static str, &'static str) = (from.to_string().leak(), to.to_string().leak());
            [implicit(from, "date", "else", first), implicit(to, "date", "else", last)]
        }));
        for field in all.iter().chain(&class.fields) {
            let number = FieldId(policy.fields.len() as u16);
            fields.push(number);
            let base = base(policy, &id, field.ty);
            if field.origin == "inverse" {
                inverses.push((number, base, field.path[0]));
            }
            let many = match field.many {
                '1' => Many::One,
                '?' => Many::Optional,
                _ => Many::Several,
            };
            policy.fields.push(Field {
                name: field.name.into(),
                span: field.span,
                class: at,
                ty: Type { base, many },
                required: matches!(field.many, '1' | '+') && field.origin.is_empty(),
                dated: field.dated,
                names: field.names.clone(),
                origin: match field.origin {
                    "else" => Origin::ElseNone,
                    "container" => Origin::Container,
                    "id" => Origin::Id,
                    "default" => Origin::Default(vec![]),
                    _ => Origin::Written,
                },
                private: field.private,
                pack: PackId(0),
            });
        }
        own.push(fields);
    }
    let supers: Vec<Vec<ClassId>> = (0..classes.len()).map(|at| ancestry(classes, &id, at)).collect();
    for (class, at) in classes.iter().zip((0..).map(ClassId)) {
        let line = &supers[at.0 as usize];
        let fields: Vec<FieldId> = line.iter().rev().flat_map(|of| own[of.0 as usize].iter().copied()).collect();
        let named = |name: &str| *fields.iter().find(|field| &*policy.field(**field).name == name).unwrap();
        let mut cells = vec![None; policy.fields.len()];
        // Nothing is written in what is implied.
        let is_inverse = |field: &FieldId| inverses.iter().any(|(inverse, ..)| inverse == field);
        let stored = fields.iter().filter(|field| policy.field(**field).origin.is_stored() && !is_inverse(field));
        for (field, cell) in stored.zip(0..) {
            cells[field.0 as usize] = Some(cell);
        }
        let kind = match (&class.record, class.root) {
            (Some((key, short)), _) => ClassKind::Record {
                key: key.iter().map(|name| named(name)).collect(),
                within: vec![],
                short: short.map(named),
            },
            (None, true) => ClassKind::Root,
            (None, false) => ClassKind::Entity(class.collection.clone()),
        };
        policy.classes.push(Class {
            name: class.name.into(),
            subject: subject(class.name).into(),
            span: class.span,
            kind,
            titles: class.titles.clone(),
            supers: line.clone(),
            subs: (0..classes.len()).filter(|sub| supers[*sub].contains(&at)).map(|sub| ClassId(sub as u16)).collect(),
            draft: None,
            period: class.dated.map(|(from, to)| (named(from), named(to))),
            stored: cells.iter().flatten().count() as u16,
            cells,
            fields,
            known: vec![],
            pack: PackId(0),
        });
        if class.root {
            policy.root = Some(at);
        }
    }
    for (field, base, of) in inverses {
        let Base::Thing(class) = base else { panic!("{of}") };
        policy.fields[field.0 as usize].origin = Origin::Inverse(find(policy, class, of));
    }
    let defaults = classes.iter().flat_map(|class| class.fields.iter().map(move |field| (class, field)));
    for (class, field) in defaults.filter(|(_, field)| field.origin == "default") {
        let mut of = id(class.name);
        let at = find(policy, of, field.name);
        let mut path = Vec::new();
        for step in &field.path {
            let step = find(policy, of, step);
            path.push(step);
            if let Base::Thing(next) = policy.field(step).ty.base {
                of = next;
            }
        }
        policy.fields[at.0 as usize].origin = Origin::Default(path);
    }
}

fn find(policy: &Policy, class: ClassId, name: &str) -> FieldId {
    *policy.class(class).fields.iter().find(|field| &*policy.field(**field).name == name).unwrap()
}

fn ancestry(classes: &[Declared<'_>], id: &impl Fn(&str) -> ClassId, at: usize) -> Vec<ClassId> {
    let mut line = vec![ClassId(at as u16)];
    for name in &classes[at].is {
        for of in ancestry(classes, id, id(name).0 as usize) {
            if !line.contains(&of) {
                line.push(of);
            }
        }
    }
    line
}

fn base(policy: &Policy, id: &impl Fn(&str) -> ClassId, name: &str) -> Base {
    match name {
        "text" => Base::Text,
        "number" => Base::Number,
        "share" => Base::Share,
        "money" => Base::Money,
        "date" => Base::Date,
        "duration" => Base::Duration,
        "yes_no" => Base::YesNo,
        _ => match policy.enums.iter().position(|of| &*of.name == name) {
            Some(at) => Base::Enum(EnumId(at as u16)),
            None => Base::Thing(id(name)),
        },
    }
}

/// `RoleKind` becomes `role_kind`.
fn subject(name: &str) -> String {
    let mut subject = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !subject.is_empty() {
            subject.push('_');
        }
        subject.extend(letter.to_lowercase());
    }
    subject
}
