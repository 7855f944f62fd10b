use super::sentence::{Said, rather};
use super::words::Words;
use crate::diagnostic::{Force, Lang};
use crate::source::Span;
use crate::syntax::tree::{Binder, Clause, Expr, FormHead, Name, Own, Rule, Str};

/// What a clause of a form becomes.
pub(super) struct Made<'a> {
    pub(super) code: String,
    /// The words of the clause.
    pub(super) span: Span,
    /// Its label, where it has one.
    pub(super) label: Option<&'a Name>,
    pub(super) force: Force,
    /// What it says itself, where it stands in the form.
    pub(super) own: Option<&'a Own>,
    /// Whom the rule is about.
    pub(super) binder: Binder,
    /// To which things it applies, where that is not to all.
    pub(super) condition: Option<Expr>,
    pub(super) judged: Option<Expr>,
    /// What must be true.
    pub(super) expr: Expr,
    pub(super) said: Said<'a>,
    /// Where to point, where no member says it.
    pub(super) at: Option<Expr>,
}

impl Made<'_> {
    /// The rule of one clause that it is (semantics 17.2, 17.3).
    pub(super) fn rule(self, head: &FormHead, words: &Words) -> Rule {
        let Self { code, span, label, force, own, binder, condition, judged, expr, said, at } = self;
        let none = Own::default();
        let own = own.unwrap_or(&none);
        let mut titles = rather(&own.titles, said.titles(words, span));
        let text = titles.iter().position(|title| title.lang == Lang::En).map(|at| titles.remove(at).text);
        let help = said.help.map_or_else(Vec::new, |help| said.sentence(help, words, span));
        let says = rather(&own.says, said.sentence(said.says, words, span));
        let help = rather(&own.help, help);
        let place = label.map_or(span, |label| label.span);
        Rule {
            code: Name { text: code.into(), span: place },
            text: text.unwrap_or_else(|| Str { text: "".into(), span: place }),
            titles,
            cites: if own.cites.is_empty() { head.cites.clone() } else { own.cites.clone() },
            binders: vec![binder],
            condition,
            in_force: head.in_force.clone(),
            judged,
            open: head.open,
            waivable: None,
            at: None,
            clauses: vec![Clause { span, force, label: None, expr, says, help, at }],
            form: Some(span),
        }
    }
}
