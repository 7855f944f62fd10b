use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::draft::{At, Draft, Item, Made, is_several};
use crate::diagnostic::{Files, Lang};
use crate::organisation::State;
use crate::policy::model::{ClassId, ClassKind, Field, FieldId, Named, ParameterId, Policy, Words};
use crate::value::{Duration, Value, in_thousands};

/// What is longer stands on lines of its own.
const WIDE: usize = 76;

/// A draft as files of an organisation, with their keys in a language; nothing where a value cannot be written.
pub(super) fn yaml(policy: &Policy, draft: &Draft, lang: Lang) -> Option<Files> {
    let of = |state| Writer { policy, draft, lang, state };
    let file = of(State::Now).all()?;
    let set = draft.parameters.as_ref().filter(|parameters| !parameters.is_empty());
    let settings = match set {
        Some(parameters) => Some(of(State::Now).settings(parameters)?),
        None => None,
    };
    let before = if draft.has_former() { Some(of(State::Before).all()?) } else { None };
    // Beside others a file may have nothing to say, which is written too.
    let beside = settings.is_some() || before.is_some();
    let said = |file: String| if file.is_empty() && beside { "{}\n".to_owned() } else { file };
    Some(Files { file: said(file), before: before.map(said), settings })
}

/// The id of an entity of a draft.
pub(super) fn id(policy: &Policy, draft: &Draft, at: At, lang: Lang) -> Option<String> {
    Writer { policy, draft, lang, state: draft.state(at) }.id(at)
}

struct Writer<'a> {
    policy: &'a Policy,
    draft: &'a Draft,
    lang: Lang,
    state: State,
}

impl Writer<'_> {
    fn all(&self) -> Option<String> {
        let mut text = String::new();
        if let Some(root) = self.draft.get(self.draft.root(self.state)).filter(|root| !root.fields.is_empty()) {
            let key = if self.lang == Lang::En { "organisation" } else { "organisasjon" };
            text.push_str(&format!("{key}:\n"));
            self.fields(root, 1, &mut text)?;
        }
        let mut classes: Vec<ClassId> = Vec::new();
        for (_, made) in self.draft.all().filter(|(_, made)| self.stands(made)) {
            if !classes.contains(&made.class) {
                classes.push(made.class);
            }
        }
        let kept = self.draft.kept.iter().filter(|(state, _)| *state == self.state).map(|(_, class)| *class);
        classes.extend(kept.filter(|class| !classes.contains(class)).collect::<Vec<_>>());
        for class in classes {
            self.collection(class, &mut text)?;
        }
        Some(text)
    }

    /// The settings, in TOML.
    fn settings(&self, parameters: &BTreeMap<ParameterId, Item>) -> Option<String> {
        let mut text = "[parameters]\n".to_owned();
        for (id, item) in parameters {
            let name = &self.policy.parameter(*id).name;
            let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            let key = if plain { name.to_string() } else { format!("\"{name}\"") };
            let value = self.flow(item)?;
            let bare = value.parse::<f64>().is_ok();
            text.push_str(&if bare { format!("{key} = {value}\n") } else { format!("{key} = \"{value}\"\n") });
        }
        Some(text)
    }

    /// Whether an entity has to be written: what every organisation has is there anyway.
    fn stands(&self, made: &Made) -> bool {
        let entity = matches!(self.policy.class(made.class).kind, ClassKind::Entity(Some(_)));
        made.state == self.state && entity && (made.known.is_none() || !made.fields.is_empty())
    }

    fn collection(&self, class: ClassId, text: &mut String) -> Option<()> {
        let ClassKind::Entity(Some(collection)) = &self.policy.class(class).kind else { return None };
        let key = self.word(&collection.name, &collection.names);
        let all = self.draft.all().filter(|(_, made)| made.class == class && self.stands(made)).collect::<Vec<_>>();
        if all.is_empty() {
            text.push_str(&format!("{key}: {{}}\n"));
            return Some(());
        }
        text.push_str(&format!("{key}:\n"));
        for (at, made) in all {
            let id = self.id(at)?;
            let flow = self.flow_map(made)?;
            if made.fields.len() <= 2 && flow.len() + id.len() + 4 <= WIDE {
                text.push_str(&format!("  {id}: {flow}\n"));
            } else {
                text.push_str(&format!("  {id}:\n"));
                self.fields(made, 2, text)?;
            }
        }
        Some(())
    }

    fn fields(&self, made: &Made, depth: usize, text: &mut String) -> Option<()> {
        for (id, items) in self.in_order(made) {
            let (field, indent) = (self.policy.field(id), "  ".repeat(depth));
            let key = self.word(&field.name, &field.names);
            let flow = self.field(field, items)?;
            if indent.len() + key.len() + flow.len() + 2 <= WIDE {
                text.push_str(&format!("{indent}{key}: {flow}\n"));
                continue;
            }
            text.push_str(&format!("{indent}{key}:\n"));
            for item in items {
                let list = if self.is_list(field, items) { "- " } else { "" };
                match self.record(item).filter(|_| self.flow(item).is_some_and(|flow| flow.len() > WIDE)) {
                    Some(record) => {
                        let mut inner = String::new();
                        self.fields(record, depth + 1 + usize::from(!list.is_empty()), &mut inner)?;
                        let inner = inner.trim_start();
                        text.push_str(&format!("{indent}  {list}{inner}"));
                    }
                    None => text.push_str(&format!("{indent}  {list}{}\n", self.flow(item)?)),
                }
            }
        }
        Some(())
    }

    /// The fields of a thing in the order in which they are declared.
    fn in_order<'m>(&'m self, made: &'m Made) -> impl Iterator<Item = (FieldId, &'m Vec<Item>)> {
        let declared = self.policy.class(made.class).fields.iter();
        declared.filter_map(|field| Some((*field, made.fields.get(field)?)))
    }

    fn record(&self, item: &Item) -> Option<&Made> {
        let Item::Thing(at) = item else { return None };
        self.draft.get(*at).filter(|made| made.holder.is_some())
    }

    /// What stands in a field, on one line.
    fn field(&self, field: &Field, items: &[Item]) -> Option<String> {
        let all = items.iter().map(|item| self.flow(item)).collect::<Option<Vec<_>>>()?;
        match &all[..] {
            [one] if !self.is_list(field, items) => Some(one.clone()),
            all => Some(format!("[{}]", all.join(", "))),
        }
    }

    fn is_list(&self, field: &Field, items: &[Item]) -> bool {
        is_several(field) || items.len() != 1 || matches!(items, [Item::Dated(..)])
    }

    fn flow_map(&self, made: &Made) -> Option<String> {
        let mut parts = Vec::new();
        for (id, items) in self.in_order(made) {
            let field = self.policy.field(id);
            parts.push(format!("{}: {}", self.word(&field.name, &field.names), self.field(field, items)?));
        }
        Some(if parts.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", parts.join(", ")) })
    }

    /// The one value that stands for a record.
    fn short<'m>(&self, made: &'m Made) -> Option<&'m Item> {
        let ClassKind::Record { short: Some(short), .. } = self.policy.class(made.class).kind else { return None };
        match (made.fields.len(), made.fields.get(&short).map(Vec::as_slice)) {
            (1, Some([item])) if !matches!(item, Item::Dated(..)) => Some(item),
            _ => None,
        }
    }

    fn flow(&self, item: &Item) -> Option<String> {
        match item {
            Item::Value(value) => self.value(*value),
            Item::Text(text) => Some(quoted(text)),
            Item::Amount(amount, currency) => Some(format!("{amount} {currency}")),
            Item::Thing(at) => match self.draft.get(*at)? {
                made if made.holder.is_some() => match self.short(made) {
                    Some(item) => self.flow(item),
                    None => self.flow_map(made),
                },
                _ => self.id(*at),
            },
            Item::Dated(item, from, to) => {
                let key = if self.lang == Lang::En { "value" } else { "verdi" };
                let mut text = format!("{{ {key}: {}", self.flow(item)?);
                for (key, day) in [("from", from), ("to", to)] {
                    if let Some(day) = day {
                        // Writing to a string does not fail.
                        let _ = write!(text, ", {}: {day}", self.end(key));
                    }
                }
                Some(text + " }")
            }
        }
    }

    /// What the ends of versions are called.
    fn end(&self, key: &'static str) -> &'static str {
        match (key, self.lang) {
            ("from", Lang::Nn) => "frå",
            ("from", Lang::Nb) => "fra",
            ("to", Lang::Nn | Lang::Nb) => "til",
            _ => key,
        }
    }

    fn value(&self, value: Value) -> Option<String> {
        let text = match value {
            Value::Number(number) => number.to_string(),
            Value::Money(amount, currency) => {
                format!("{} {}", in_thousands(&amount.to_string(), ' '), self.policy.symbols.text(currency))
            }
            Value::Date(day) => day.to_string(),
            Value::Duration(length) => return self.length(length),
            Value::YesNo(truth) => return Some(self.yes_no(truth).to_owned()),
            Value::Enum(of, at) => self.named(self.policy.enums.get(usize::from(of.0))?.values.get(usize::from(at))?),
            Value::Text(symbol) => return Some(quoted(self.policy.symbols.text(symbol))),
            Value::Thing(_) => return None,
        };
        (!text.contains('/')).then_some(text)
    }

    fn yes_no(&self, truth: bool) -> &'static str {
        match (truth, self.lang) {
            (true, Lang::En) => "yes",
            (true, _) => "ja",
            (false, Lang::En) => "no",
            (false, _) => "nei",
        }
    }

    fn length(&self, length: Duration) -> Option<String> {
        let (number, units) = match (length.months, length.days) {
            (0, days) => (days, ["days", "dagar", "dager"]),
            (months, 0) => (months, ["months", "månader", "måneder"]),
            _ => return None,
        };
        let [en, nn, nb] = units;
        let unit = match self.lang {
            Lang::En => en,
            Lang::Nn => nn,
            Lang::Nb => nb,
        };
        (number >= 0).then(|| format!("{number} {unit}"))
    }

    fn named(&self, named: &Named) -> String {
        self.word(&named.name, &named.names)
    }

    /// A word as files of the language have it.
    fn word(&self, name: &str, words: &Words) -> String {
        words.by_lang.iter().find(|(lang, _)| *lang == self.lang).map_or(name, |(_, word)| word).to_owned()
    }

    fn id(&self, at: At) -> Option<String> {
        // What was and is has one id.
        let at = self.draft.twin(at).unwrap_or(at);
        let made = self.draft.get(at)?;
        let class = self.policy.class(made.class);
        if let Some(number) = made.known {
            return class.known.get(usize::from(number)).map(|known| self.named(known));
        }
        let number = self.draft.all().filter(|(_, other)| other.class == made.class && other.known.is_none());
        let number = number.filter(|(other, _)| self.draft.twin(*other).is_none());
        let number = number.take_while(|(other, _)| *other <= at).count();
        let title = class.titles.by_lang.iter().find(|(lang, _)| *lang == self.lang).map(|(_, title)| &**title);
        let plain = |title: &&str| title.chars().all(char::is_alphabetic);
        Some(format!("{}-{number}", title.filter(plain).unwrap_or(&class.subject)))
    }
}

/// A text as YAML takes it for one.
fn quoted(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphabetic() || c == '§')
        && text.ends_with(char::is_alphanumeric)
        && text.chars().all(|c| c.is_alphanumeric() || " §._".contains(c))
        && !["true", "false", "null", "yes", "no"].contains(&text.to_lowercase().as_str());
    if plain {
        return text.to_owned();
    }
    let escaped: String = text
        .chars()
        .flat_map(|c| match c {
            '"' | '\\' => vec!['\\', c],
            '\n' => vec!['\\', 'n'],
            c => vec![c],
        })
        .collect();
    format!("\"{escaped}\"")
}
