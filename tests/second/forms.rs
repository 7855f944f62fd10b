//! The forms, each clause as the rule of the core language for which it stands (semantics 17): written as a text, and read as
//! any other text.

use mandat::syntax::print::expression;
use mandat::syntax::tree::{
    Bound, Cover, Delegation, DelegationAsks, DelegationClause, Expr, ExprKind, FormHead, Item, Name, Period, Powers,
    Role, RoleAsks, RoleClause, WrittenPower,
};

use super::vocabulary::{Vocabulary, several};
use super::{clause, consent};

/// What a form stands for, in the core language.
pub(super) fn lowered(item: &Item, vocabulary: &Vocabulary) -> String {
    ["17.1", "17.2", "17.3"].into_iter().for_each(clause::by);
    match item {
        Item::Role(form) => role(form, vocabulary),
        Item::Delegation(form) => delegation(form, vocabulary),
        Item::Consent(form) => consent::lowered(form, vocabulary),
        _ => String::new(),
    }
}

/// An expression in the place of a value.
pub(super) fn text(expr: &Expr) -> String {
    format!("({})", expression(expr))
}

pub(super) fn all<T>(parts: impl IntoIterator<Item = T>, one: impl Fn(T) -> String, between: &str) -> String {
    parts.into_iter().map(one).collect::<Vec<_>>().join(between)
}

/// Conditions that all have to be true; where there are none, what always is.
pub(super) fn and(parts: impl IntoIterator<Item = String>) -> String {
    let all = all(parts, |part| part, " and ");
    if all.is_empty() { "1 = 1".to_owned() } else { all }
}

/// The code of a clause: its label or its word behind the name of the form (17.2).
pub(super) fn code(form: &Name, label: Option<&Name>, word: &str) -> String {
    format!("{}.{}", form.text, label.map_or(word, |label| &label.text))
}

/// A rule of one clause, in force as its form is (17.3).
pub(super) fn rule(head: &FormHead, code: &str, binder: &str, condition: &str, judged: &str, asks: &str) -> String {
    let part = |word: &str, part: &str| if part.is_empty() { String::new() } else { format!("{word} {part}") };
    let day = |word: &str, day: &Option<Name>| part(word, day.as_ref().map_or("", |day| &day.text));
    let judged = part("judged on", judged);
    let days = [day("from", &head.in_force.from), day("until", &head.in_force.until)].join(" ");
    let open = if head.open.is_some() { "open to exception" } else { "" };
    format!("rule {code} \"\" {{ for {binder} where {condition} {judged} {days} {open} must {asks} }}\n")
}

fn role(form: &Role, vocabulary: &Vocabulary) -> String {
    clause::by("17.4");
    let (r, of) = (&form.name.text, &form.of.text);
    let t = vocabulary.member_of(of);
    let h = format!("{t}.holders({r})");
    let assigned = format!("assignment in {t}.roles where assignment.role = {r}");
    let first = || format!("{t}.{}", vocabulary.days_of(of).unwrap()[0]);
    // What *required* asks and *vacant* allows hangs on the other (17.5).
    let required = form.clauses.iter().find_map(|it| match &it.asks {
        RoleAsks::Required { condition } => Some(condition),
        _ => None,
    });
    let vacant = form.clauses.iter().find_map(|it| match &it.asks {
        RoleAsks::Vacant(most) => Some(format!("(today - {})", text(most))),
        _ => None,
    });
    let rule_of = |clause: &RoleClause| {
        let (mut binder, mut condition) = (format!("{t} in {of}"), vec![format!("{h} is not empty")]);
        let every = |asks: &str| format!("every holder in {h}: {asks}");
        let below = |below: &Option<Expr>| {
            below.iter().map(|it| format!("(some cost in {t}.costs: cost.amount >= {})", text(it))).collect::<Vec<_>>()
        };
        let asks = match &clause.asks {
            RoleAsks::Required { condition: only } => {
                condition = only.iter().map(text).collect();
                let filled = vacant.as_ref().map_or(String::new(), |begin| {
                    clause::by("17.5");
                    let gap = format!("longest gap in {h} from {begin} to today");
                    format!(" or {} > {begin} or ({gap}) < (today + 1 day) - {begin}", first())
                });
                format!("{h} is not empty{filled}")
            }
            RoleAsks::Holders { bound: Bound::Exactly, number } => format!("(count of {h}) = {}", text(number)),
            RoleAsks::Holders { bound: Bound::AtLeast, number } => format!("(count of {h}) >= {}", text(number)),
            RoleAsks::Holders { bound: Bound::AtMost, number } => format!("(count of {h}) <= {}", text(number)),
            RoleAsks::HeldBy(by) => every(&format!("holder in {}", text(by))),
            RoleAsks::NominatedBy(by) if matches!(&by.kind, ExprKind::Name(name) if *name.text == *t) => {
                format!("every {assigned}: assignment.nominated_by = {t}")
            }
            RoleAsks::NominatedBy(by) => {
                format!("every {assigned}: assignment.nominated_by in {} on assignment.from", text(by))
            }
            RoleAsks::Apart { role, within, below: amount } => {
                condition.extend(below(amount));
                match within {
                    None => format!("no holder in {h}: holder in {t}.holders({})", role.text),
                    Some(within) => {
                        let within = text(within);
                        format!("no holder in {h}: some party in {within}: holder in party.holders({})", role.text)
                    }
                }
            }
            RoleAsks::Together(role) => every(&format!("holder in {t}.holders({})", role.text)),
            RoleAsks::Needs(competence) => every(&format!("{} in holder.competence", competence.text)),
            RoleAsks::Deputy => {
                format!("every {assigned}: assignment.deputy is given and assignment.deputy != assignment.holder")
            }
            RoleAsks::Vacant(most) => {
                condition = required.map_or(Vec::new(), |only| [condition, only.iter().map(text).collect()].concat());
                format!("(longest gap in {h} from {} to today) <= {}", first(), text(most))
            }
            RoleAsks::Term(most) => {
                format!("every {assigned}: (assignment.to or else today) < assignment.from + {}", text(most))
            }
            RoleAsks::Terms(most) => {
                let is = format!("assignment.role = {r} and assignment.holder = holder");
                let theirs = format!("(assignment in history of {t}.roles where {is})");
                every(&format!("(count of {theirs}) <= {}", text(most)))
            }
            RoleAsks::PerPerson(most) => {
                let is = format!("assignment.holder = holder and assignment.role = {r}");
                let theirs = format!("(assignment in {of}.roles where {is})");
                (binder, condition) = ("holder in Person".to_owned(), vec![format!("{theirs} is not empty")]);
                format!("(count of {theirs}) <= {}", text(most))
            }
            RoleAsks::Holder(fulfils) => every(&text(fulfils)),
            RoleAsks::Cover(cover) => {
                condition.extend(below(&cover.below));
                covered(cover, &t, &h)
            }
        };
        let code = code(&form.name, clause.label.as_ref(), clause.asks.word());
        rule(&form.head, &code, &binder, &and(condition), "", &asks)
    };
    all(&form.clauses, rule_of, "")
}

/// *never*: no group of fewer than so many has a role and each of some others (17.4).
fn covered(cover: &Cover, t: &str, h: &str) -> String {
    let holders = |role: &Name| format!("{t}.holders({})", role.text);
    let any = cover.roles.iter().map(holders).reduce(|one, other| format!("either({one}, {other})")).unwrap();
    let others = 2..cover.number.text.parse::<u8>().unwrap();
    let others: Vec<String> = others.map(|number| format!("other{number}")).collect();
    let has = |role: &Name| all(&others, |other| format!(" or {other} in {}", holders(role)), "");
    let each = all(&cover.roles, |role| format!("(holder in {}{})", holders(role), has(role)), " and ");
    let some = all(&others, |other| format!("some {other} in {any}: "), "");
    let two = |set: String| format!("(count of {set}) >= 2");
    let away = cover.away.iter().flat_map(|_| std::iter::once(h.to_owned()).chain(cover.roles.iter().map(holders)));
    and(away.map(two).chain([format!("(no holder in {h}: {some}({each}))")]))
}

fn delegation(form: &Delegation, vocabulary: &Vocabulary) -> String {
    ["17.7", "17.8"].into_iter().for_each(clause::by);
    let governs = form.governs.as_ref().unwrap();
    let (name, d, of) = (&form.name.text, &governs.member.text, &governs.of.text);
    let [given, ends] = vocabulary.days_of("Delegation").unwrap();
    let trace = form.clauses.iter().any(|clause| matches!(clause.asks, DelegationAsks::Trace));
    let traces = if trace { format!("{name}_traces(d)") } else { "1 = 1".to_owned() };
    // What nobody asks traces from anybody.
    let start = form.start.as_ref().map_or("Party", |start| &start.kind.text);
    let only = and([format!("{d} is {of}")].into_iter().chain(governs.condition.iter().map(text)));
    let defines = format!(
        "define {name}_governs({d}: Delegation): yes_no = {only}
        define {name}_runs(d: Delegation): yes_no = {name}_governs(d) and (d.{given} or else today) <= today
          and (d.{ends} or else today) >= today and (d.revoked is missing or d.revoked > today)
        define {name}_decided(d: Delegation): yes_no = d.decision is missing
          or (d.decision.outcome = adopted and d.decision.date <= (d.{given} or else today))
        define {name}_in_force(d: Delegation): yes_no = {name}_runs(d) and {name}_decided(d)
        define {name}_stands(d: Delegation): yes_no = {name}_in_force(d) and {traces}
        define {name}_suffices(up: Delegation, d: Delegation, power: Power): yes_no =
          ((up.amount is missing and up.unlimited)
            or ((d.unlimited or else no) = no and up.amount >= d.amount and up.basis = d.basis))
          and (some held in up.powers: power inside held)
        define {name}_had(d: Delegation, power: Power): yes_no =
          some up in history of (d.from on d.{given}).received: {name}_suffices(up, d, power) and {name}_in_force(up)
        define {name}_lasts(d: Delegation, power: Power): yes_no = not {name}_in_force(d) or {name}_had(d, power)
        define {name}_clear(d: Delegation): yes_no =
          every up in d.from.received where {name}_in_force(up): {name}_clear(up)
        define {name}_leads_to(d: Delegation, back: Delegation): yes_no =
          some next in d.to.given where {name}_in_force(next): next = back or {name}_leads_to(next, back)
        define {name}_takes(one: Delegation, power: Power): yes_no =
          {name}_in_force(one) and (some mine in one.powers: mine inside power or power inside mine)
        define {name}_overlap(one: Delegation, other: Delegation, power: Power): yes_no =
          some mine in one.powers: (mine inside power or power inside mine)
            and (some theirs in other.powers: mine inside theirs and (theirs inside power or power inside theirs))
        define {name}_traces(d: Delegation): yes_no = d.from is {start} or (some up in history of d.from.received:
          {name}_in_force(up) and {name}_since(up, d) and {name}_traces(up))
        define {name}_since(up: Delegation, d: Delegation): yes_no = ({name}_in_force(up) on d.{given})
          or (some old in history of up.replaces where old.to = up.to: {name}_since(old, d))\n"
    );
    let flows = form.clauses.iter().find_map(|clause| match &clause.asks {
        DelegationAsks::Flows(kinds) => Some(kinds),
        _ => None,
    });
    let rule_of = |clause: &DelegationClause| {
        let (mut binder, mut condition) = (format!("{d} in {of}"), vec![format!("{name}_in_force({d})")]);
        let asks = match &clause.asks {
            DelegationAsks::Flows(kinds) => {
                let step = |pair: &[Name]| format!("({d}.from is {} and {d}.to is {})", pair[0].text, pair[1].text);
                format!("({}) on {d}.{given}", all(kinds.windows(2), step, " or "))
            }
            DelegationAsks::Trace => format!("{name}_stands({d})"),
            DelegationAsks::Wider => {
                condition = vec![format!("{name}_stands({d}) and not {d}.from is {start}")];
                let lasts = format!("{name}_lasts({d}, power)");
                format!(
                    "every power in {d}.powers: ({name}_had({d}, power) on {d}.{given})
                      and every up in history of ({d}.from on {d}.{given}).received
                        where {name}_suffices(up, {d}, power):
                        (up.{ends} is missing or ({lasts} on (up.{ends} + 1 day)))
                          and (up.revoked is missing or ({lasts} on up.revoked))"
                )
            }
            DelegationAsks::Circle => format!("{name}_clear({d}) or not {name}_leads_to({d}, {d})"),
            DelegationAsks::NotDelegable(Powers::Written(powers)) => {
                format!("no power in {d}.powers: {}", all(powers, overlaps, " or "))
            }
            DelegationAsks::NotDelegable(Powers::Path(path)) => {
                format!("no power in {d}.powers: some held in {}: power inside held or held inside power", text(path))
            }
            DelegationAsks::Provision { condition: only } => {
                condition.extend(only.iter().map(text));
                format!("every power in {d}.powers: power.act is given and power.provision is given")
            }
            DelegationAsks::ReceivedBy { role, condition: only } => {
                condition.extend(only.iter().map(text));
                let held = format!("({d}.responsible in {d}.to.holders({}))", role.text);
                format!("({held} on {d}.{given}) and {held}")
            }
            DelegationAsks::Recorded { fields, condition: only } => {
                condition.extend(only.iter().map(text));
                let is_several = |field: &Name| vocabulary.field("Delegation", &field.text).is_some_and(several);
                let written = |field: &Name| if is_several(field) { "is not empty" } else { "is given" };
                all(fields, |field| format!("{d}.{} {}", field.text, written(field)), " and ")
            }
            DelegationAsks::Covered { shared } => {
                let kinds = flows.unwrap();
                let upper = all(&kinds[..kinds.len() - 1], |kind| format!("{d}.to is {}", kind.text), " or ");
                condition.push(format!("({upper})"));
                let [one, other] =
                    ["one", "other"].map(|it| format!("({it} in {d}.to.given where {name}_takes({it}, power))"));
                let shared = shared.iter().map(|by| format!("not (one.to in {0} and other.to in {0})", text(by)));
                let both = [format!("other.to != one.to and {name}_overlap(one, other, power)")];
                let both = and(both.into_iter().chain(shared));
                format!(
                    "every power in {d}.powers: (some one in {d}.to.given: {name}_takes(one, power))
                      and (count of {one}.to <= 1 or (every one in {one}: no other in {other}: {both}))"
                )
            }
            DelegationAsks::Used => {
                binder = "decision in Decision".to_owned();
                condition = vec![format!("decision.under is given and {name}_governs(decision.under)")];
                // In force on the date of the decision too, which need not be known where it is under nothing.
                let Period { from, until } = &form.head.in_force;
                condition.extend(from.iter().map(|day| format!("decision.date >= {}", day.text)));
                condition.extend(until.iter().map(|day| format!("decision.date <= {}", day.text)));
                format!(
                    "({name}_stands(decision.under) and decision.decided_by = decision.under.to
                      and ((decision.amount is missing and decision.kind != spending)
                        or (decision.under.amount is missing and decision.under.unlimited)
                        or decision.amount <= decision.under.amount)
                      and (some held in decision.under.powers: decision.power inside held)) on decision.date"
                )
            }
        };
        let code = code(&form.name, clause.label.as_ref(), clause.asks.word());
        rule(&form.head, &code, &binder, &and(condition), "", &asks)
    };
    let asked = format!("{d}.{given} is given or not ({d}.decision.outcome = adopted)");
    let condition = format!("{name}_runs({d}) and {d}.decision is given and ({asked})");
    let (code, binder) = (code(&form.name, None, "decided"), format!("{d} in {of}"));
    let decided = rule(&form.head, &code, &binder, &condition, "", &format!("{name}_decided({d})"));
    defines + &decided + &all(&form.clauses, rule_of, "")
}

/// Whether a power lies inside one that is written, or contains it (2.8).
fn overlaps(written: &WrittenPower) -> String {
    let part = |field: &str, text: &str, rest: String| {
        format!(" and (power.{field} is missing or (power.{field} = {text:?}{rest}))")
    };
    let paragraph = written.paragraph.as_ref().map_or(String::new(), |it| part("paragraph", &it.text, String::new()));
    let provision = written.provision.as_ref().map_or(String::new(), |it| part("provision", &it.text, paragraph));
    format!("(power.act = {:?}{provision})", written.act.text)
}
