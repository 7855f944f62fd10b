use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::asked;
use super::witness::{Reading, Search, Way, distance};
use super::words::Words;
use crate::diagnostic::{Arg, Code, Diagnostic, Example, Lang, Phrase, Text};
use crate::evaluate::Outcome;
use crate::parallel;
use crate::policy::model::{Base, ClassId, Clause, ExprId, ExprKind, Field, FieldId, Many, Origin, Policy, Rule};
use crate::source::Span;
use crate::value::Date;

/// So many clauses are named that hang on one field.
const FEW: usize = 5;

/// So many of them are looked at for an example, the first ones and those that read it most directly.
const ASKED: usize = 3;

/// A clause of a rule that hangs on a field.
type Hanging<'a> = (&'a Rule, &'a Clause);

/// Where a field is read, and of what.
#[derive(Clone, Copy)]
struct Place {
    span: Span,
    of: ClassId,
}

/// Asks what it means that a field is not written, once for each field, where nothing in the policy says so.
///
/// Where nobody reads them, it is not looked for examples.
pub(super) fn questions(reading: &Reading<'_>, words: Words<'_>, clock: Date, shown: bool) -> Vec<Diagnostic> {
    let policy = words.policy;
    let mut hanging: BTreeMap<FieldId, (Place, Vec<Hanging<'_>>)> = BTreeMap::new();
    for rule in policy.rules.iter().filter(|rule| asked(policy, rule.span)) {
        for clause in &rule.clauses {
            for (field, place) in undeclared(policy, rule, clause) {
                hanging.entry(field).or_insert((place, Vec::new())).1.push((rule, clause));
            }
        }
    }
    let hanging: Vec<_> = hanging.into_iter().collect();
    let asked = |(): &mut (), (field, (place, clauses)): &(FieldId, (Place, Vec<Hanging<'_>>))| {
        question((reading, words, clock), *field, *place, clauses, shown)
    };
    let mut questions = parallel::map(&hanging, || (), asked);
    questions.sort_by_key(Diagnostic::place);
    questions
}

fn question(
    (reading, words, clock): (&Reading<'_>, Words<'_>, Date),
    id: FieldId,
    place: Place,
    clauses: &[Hanging<'_>],
    shown: bool,
) -> Diagnostic {
    let policy = words.policy;
    let field = policy.field(id);
    let name = format!("{}.{}", policy.class(place.of).name, field.name);
    let several = field.ty.many == Many::Several;
    let phrase = if several { Phrase::VetAbsentSeveral } else { Phrase::VetAbsent };
    let named = clauses.iter().take(FEW).map(|(_, clause)| format!("`{}`", clause.code)).collect::<Vec<_>>().join(", ");
    let more = clauses.len().saturating_sub(FEW);
    let label = match more {
        0 => Text::new(Phrase::VetHangs),
        _ => Text::new(Phrase::VetHangsMore).with("count", more),
    };
    let question = Diagnostic::warning(Code::UndeclaredAbsence, Text::new(phrase).with("name", name), place.span);
    let question = question.label(label.with("codes", named));
    let examples = if shown { self::shown((reading, words, clock), id, clauses) } else { None };
    let question = question.shown(examples.into_iter().flatten());
    let question = question.also(field.span, Phrase::DeclaredInPolicy.into());
    let own = asked(policy, field.span);
    let help = match (several, own) {
        (true, true) => Phrase::VetAbsentSeveralOwnHelp,
        (true, false) => Phrase::VetAbsentSeveralHelp,
        (false, true) => Phrase::VetAbsentOwnHelp,
        (false, false) => Phrase::VetAbsentHelp,
    };
    question.help(Text::new(help).with("expr", words.text(place.span)).with("field", in_files(field)))
}

/// A field as files of each language call it.
fn in_files(field: &Field) -> Arg {
    let words = Lang::ALL.iter().filter_map(|lang| {
        let (_, word) = field.names.by_lang.iter().find(|(of, _)| of == lang)?;
        Some((*lang, word.to_string()))
    });
    Arg::Named { name: field.name.to_string(), words: words.collect() }
}

/// Organisations that show one of the clauses that hang on a field: the first ones, or those that read it most directly, for of others
/// much else has to be so.
fn shown(
    (reading, words, clock): (&Reading<'_>, Words<'_>, Date),
    field: FieldId,
    clauses: &[Hanging<'_>],
) -> Option<[Example; 2]> {
    let (first, rest) = clauses.split_at_checked(ASKED).unwrap_or((clauses, &[]));
    let mut near: Vec<&Hanging<'_>> = rest.iter().collect();
    near.sort_by_cached_key(|(rule, clause)| distance(words.policy, rule, clause, field));
    let asked: Vec<&Hanging<'_>> = first.iter().chain(near.into_iter().take(ASKED)).collect();
    // As packs set parameters, and only where nothing is found so otherwise.
    [false, true].into_iter().find_map(|settable| {
        let search = || Search::new(reading, words, clock).settable(settable);
        asked.iter().find_map(|hanging| examples(search(), reading, field, hanging))
    })
}

/// Organisations in which a field is written in one way and in another, and something else comes of a clause by that.
fn examples(search: Search<'_>, reading: &Reading<'_>, field: FieldId, of: &Hanging<'_>) -> Option<[Example; 2]> {
    let (rule, clause) = of;
    let says = |way: &Way| {
        let phrase = match way.outcome {
            Outcome::Holds => Phrase::VetHangsHolds,
            Outcome::Broken => Phrase::VetHangsBroken,
            Outcome::NotApplicable | Outcome::CannotTell => Phrase::VetHangsNot,
        };
        way.shown.of_subject(reading, |subject| Text::new(phrase).with("code", &*clause.code).with("subject", subject))
    };
    let [one, other] = search.on_a_day_in(rule.in_force)?.either_way(rule, clause, field)?;
    Some([says(&one)?, says(&other)?])
}

/// The fields that a clause reads and that need not be written, without saying what it means that they are not.
fn undeclared(policy: &Policy, rule: &Rule, clause: &Clause) -> Vec<(FieldId, Place)> {
    let (seen, said) = (FxHashSet::default(), FxHashSet::default());
    let mut reading = Fields { policy, seen, read: Vec::new(), said, guards: false };
    let ranges = rule.binders.iter().map(|binder| binder.range);
    ranges.chain(rule.condition).chain([clause.expr]).for_each(|id| reading.expr(id));
    let mut found: Vec<(FieldId, Place)> = Vec::new();
    for (field, place) in reading.read {
        let declared = policy.field(field);
        let open = declared.origin == Origin::Written && !declared.required && declared.span != Span::default();
        if open && !reading.said.contains(&field) && !found.iter().any(|(other, _)| *other == field) {
            found.push((field, place));
        }
    }
    found
}

struct Fields<'a> {
    policy: &'a Policy,
    /// What was looked at, as a guard and as anything else.
    seen: FxHashSet<(ExprId, bool)>,
    /// The fields that are read, and where.
    read: Vec<(FieldId, Place)>,
    /// Those of which it is said what their absence means.
    said: FxHashSet<FieldId>,
    /// Whether it is only asked whether something else can be told.
    guards: bool,
}

impl Fields<'_> {
    fn expr(&mut self, id: ExprId) {
        if !self.seen.insert((id, self.guards)) {
            return;
        }
        let policy = self.policy;
        let expr = policy.expr(id);
        match &expr.kind {
            ExprKind::Field { base, field } if !self.guards => {
                let of = match policy.expr(*base).ty.base {
                    Base::Thing(class) => class,
                    _ => policy.field(*field).class,
                };
                self.read.push((*field, Place { span: expr.span, of }));
            }
            ExprKind::Given(of) | ExprKind::OrElse(of, _) => {
                // A path from what is not written is not written.
                let mut path = *of;
                while let ExprKind::Field { base, field } = policy.expr(path).kind {
                    self.said.insert(field);
                    path = base;
                }
            }
            // It says itself that nothing can be told where its condition is not true, so that of what is asked there
            // alone nothing else can come.
            ExprKind::Told(condition, _) => {
                let outer = std::mem::replace(&mut self.guards, true);
                self.expr(*condition);
                self.guards = outer;
                self.seen.insert((*condition, outer));
            }
            ExprKind::Call { define, .. } => self.expr(policy.define(*define).body),
            ExprKind::KindExtent(kind) | ExprKind::IsKind(_, kind) => self.expr(policy.kind(*kind).condition),
            _ => {}
        }
        expr.kind.children().into_iter().for_each(|child| self.expr(child));
    }
}
