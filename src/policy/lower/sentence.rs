use std::rc::Rc;

use super::role::HOLDER;
use super::words::Words;
use crate::diagnostic::{Lang, Phrase, Text};
use crate::source::Span;
use crate::syntax::print;
use crate::syntax::tree::{Expr, ExprKind, LangText, LiteralKind, Name, Str, Texts, Unit};

/// What a clause says of itself, before a language is chosen.
#[derive(Clone)]
pub(super) struct Said<'a> {
    /// What it asks for.
    pub(super) title: Phrase,
    /// What is so where it is broken.
    pub(super) says: Phrase,
    /// What to do.
    pub(super) help: Option<Phrase>,
    /// What the placeholders stand for.
    pub(super) args: Vec<(&'static str, Arg<'a>)>,
}

/// What a placeholder of a sentence stands for.
#[derive(Clone)]
pub(super) enum Arg<'a> {
    /// What people call a role or a competence.
    Called(&'a str),
    /// A number, amount or length of time.
    Limit(&'a Expr),
    /// A number that is written out.
    Number(&'a str),
    /// What people call several roles.
    AllOf(Vec<&'a str>),
    /// An expression, with fields as files of each language write them.
    Path(&'a Expr),
    /// A place of the sentence that the finding fills: `{holder}`.
    Place(String),
    /// What it is called in each language.
    In(Rc<dyn Fn(Lang) -> String + 'a>),
    /// What people call a form.
    Titled(&'a Texts, &'a str),
    /// Names of fields of an entity, kind or record.
    Names(&'a str, &'a [Name]),
    /// The name of a field of an entity that the form itself knows of.
    FieldOf(&'static str, &'static str),
    /// Another phrase of the catalogue.
    Plain(Phrase),
    /// Other sayings, each two of them joined by a phrase.
    Joined(Phrase, Vec<Said<'a>>),
}

impl Said<'_> {
    /// What it asks for, in all languages.
    pub(super) fn titles(&self, words: &Words, span: Span) -> Texts {
        texts(span, |lang| capital(&self.fill(self.title, words, lang, false)))
    }

    /// The same where no sentence begins.
    pub(super) fn plain_titles(&self, words: &Words, span: Span) -> Texts {
        texts(span, |lang| self.fill(self.title, words, lang, false))
    }

    /// A sentence of its findings, in all languages.
    pub(super) fn sentence(&self, phrase: Phrase, words: &Words, span: Span) -> Texts {
        texts(span, |lang| self.fill(phrase, words, lang, true))
    }

    /// A phrase with what its placeholders stand for. A sentence has places of its own that a finding fills.
    fn fill(&self, phrase: Phrase, words: &Words, lang: Lang, has_places: bool) -> String {
        let plain = |text: String| match has_places {
            true => text.replace('{', "{{").replace('}', "}}"),
            false => text,
        };
        let fill = |text: Text, (name, arg): &(&'static str, Arg<'_>)| {
            let arg = match arg {
                Arg::Called(name) => plain(words.called(name, lang)),
                Arg::Limit(expr) => match words.parameter(expr).filter(|_| has_places) {
                    Some(parameter) => format!("{{{parameter}}}"),
                    None => plain(limit(expr, words, lang)),
                },
                Arg::Number(digits) => (*digits).to_owned(),
                Arg::AllOf(names) => {
                    let names: Vec<String> = names.iter().map(|name| words.called(name, lang)).collect();
                    plain(all_of(&names, lang))
                }
                Arg::Path(expr) => plain(words.expression_in(expr, lang)),
                Arg::Place(place) => place.clone(),
                Arg::In(called) => plain(called(lang)),
                Arg::Titled(titles, name) => plain(titled(titles, name, lang)),
                Arg::Names(of, names) => {
                    let called = |name: &Name| format!("`{}`", words.field_called(of, &name.text, lang));
                    plain(all_of(&names.iter().map(called).collect::<Vec<_>>(), lang))
                }
                Arg::FieldOf(of, name) => words.field_called(of, name, lang),
                Arg::Plain(phrase) => plain(phrase.template(lang).to_owned()),
                Arg::Joined(joint, all) => {
                    let phrase = |said: &Said<'_>| if has_places { said.says } else { said.title };
                    let all = all.iter().map(|said| said.fill(phrase(said), words, lang, has_places));
                    let joined =
                        all.reduce(|one, other| Text::new(*joint).with("first", one).with("second", other).words(lang));
                    joined.unwrap_or_default()
                }
            };
            text.with(name, arg)
        };
        self.args.iter().fold(Text::new(phrase), fill).words(lang)
    }
}

impl<'a> Said<'a> {
    pub(super) fn with(mut self, name: &'static str, arg: Arg<'a>) -> Self {
        self.args.push((name, arg));
        self
    }

    pub(super) fn place(self, name: &'static str, path: &str) -> Self {
        self.with(name, Arg::Place(format!("{{{path}}}")))
    }

    pub(super) fn of_holder(self) -> Self {
        self.place("who", HOLDER)
    }

    pub(super) fn path(self, path: &'a Expr) -> Self {
        self.with("path", Arg::Path(path))
    }

    pub(super) fn help(self, help: Phrase) -> Self {
        Self { help: Some(help), ..self }
    }
}

fn texts(span: Span, text: impl Fn(Lang) -> String) -> Texts {
    let text = |lang: &Lang| LangText { lang: *lang, text: Str { text: text(*lang).into(), span } };
    Lang::ALL.iter().map(text).collect()
}

/// The texts that the author has written, and the others where there is none in their language.
pub(super) fn rather(own: &Texts, others: Texts) -> Texts {
    let lacks = |text: &LangText| own.iter().all(|own| own.lang != text.lang);
    own.iter().cloned().chain(others.into_iter().filter(lacks)).collect()
}

/// What people call a form; its name where nothing says that.
fn titled(titles: &Texts, name: &str, lang: Lang) -> String {
    let of = |lang: Lang| titles.iter().find(|text| text.lang == lang).map(|text| &*text.text.text);
    lang.fallbacks().into_iter().find_map(of).map_or_else(|| name.replace('_', " "), str::to_owned)
}

/// `a, b and c`
fn all_of(names: &[String], lang: Lang) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => {
            Text::new(Phrase::AllOf).with("first", before.join(", ")).with("last", last.as_str()).words(lang)
        }
        _ => names.concat(),
    }
}

/// A limit as people of a language write it.
fn limit(expr: &Expr, words: &Words, lang: Lang) -> String {
    let literal = match &expr.kind {
        ExprKind::Literal(literal) => literal,
        ExprKind::Arithmetic { left, right, .. } if is_literal(left) && is_literal(right) => {
            return print::expression(expr).replace(" / ", "/");
        }
        _ => return format!("`{}`", words.expression_in(expr, lang)),
    };
    let LiteralKind::Duration(digits, unit) = &literal.kind else { return print::expression(expr) };
    let (one, many) = match unit {
        Unit::Days => (Phrase::OneDay, Phrase::Days),
        Unit::Weeks => (Phrase::OneWeek, Phrase::Weeks),
        Unit::Months => (Phrase::OneMonth, Phrase::Months),
        Unit::Years => (Phrase::OneYear, Phrase::Years),
    };
    Text::new(if &**digits == "1" { one } else { many }).with("n", &**digits).words(lang)
}

fn is_literal(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Literal(_))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
