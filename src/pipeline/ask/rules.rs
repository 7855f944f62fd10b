use std::fmt::Write;

use super::{Power, Question};
use crate::diagnostic::{Lang, Phrase};
use crate::policy::load::ParsedPack;
use crate::syntax::print::{self, quoted};
use crate::syntax::tree::{Delegation, DelegationAsks, Governs, Item, Name};

/// The rules that ask a question, as they would be written in a pack: those of each delegation form belong to the pack
/// in which it stands, and see what that sees.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// What the codes of all of them begin with.
    pub(super) prefix: String,
    /// What is added to which pack, by its number.
    pub(super) texts: Vec<(usize, String)>,
    /// How many forms there are.
    pub(super) forms: usize,
    /// Whether some policy names the act that is asked about.
    pub(super) heard: bool,
    /// The numbers of those that ask whether what is handed down comes from the start.
    pub(super) traced: Vec<usize>,
}

impl Rules {
    /// The rules for a question; `is_free` tells whether a word is written nowhere.
    pub(super) fn new(question: &Question, packs: &[ParsedPack], is_free: impl Fn(&str) -> bool) -> Self {
        let mut prefix = "chain".to_owned();
        while !is_free(&prefix) {
            prefix.push('x');
        }
        let heard = question.power().and_then(|power| power.parts.first()).is_none_or(|act| !is_free(act));
        let mut rules = Self { prefix, texts: Vec::new(), forms: 0, heard, traced: Vec::new() };
        for (at, pack) in packs.iter().enumerate() {
            let mut text = String::new();
            for (form, governs) in forms(pack) {
                rules.forms += 1;
                let asked = Asked { question, form, governs, prefix: &rules.prefix, number: rules.forms, part: "" };
                asked.write(&mut text);
                rules.traced.extend(asked.start().map(|_| asked.number));
            }
            if at == 0 {
                text.push_str(&rules.of_all(question));
            }
            rules.texts.push((at, text));
        }
        rules.texts.retain(|(_, text)| !text.is_empty());
        rules
    }

    /// The definition that says whether a delegation carries what is asked, for a rule with this code.
    pub(super) fn carries(&self, code: &str) -> String {
        let part = if code.contains(PART) { "part_" } else { "" };
        format!("{}_{}_{part}carries", self.prefix, self.number(code).unwrap_or_default())
    }

    /// Whether a rule with this code asks for the way from the start.
    pub(super) fn is_traced(&self, code: &str) -> bool {
        self.number(code).is_some_and(|number| self.traced.contains(&number))
    }

    /// The number of the form that a rule asks about.
    fn number(&self, code: &str) -> Option<usize> {
        let rest = code.strip_prefix(&*self.prefix)?.strip_prefix('-')?;
        rest.split('-').next()?.parse().ok()
    }

    /// What is asked whatever forms there are, in words of the core.
    fn of_all(&self, question: &Question) -> String {
        let prefix = &self.prefix;
        match question {
            Question::Can { .. } | Question::Powers { .. } => format!(
                "rule {prefix}-members \"members\" {{\n  for party in Party, who in party.members.person\n  \
                 must who in party.members.person\n}}\n"
            ),
            Question::IfLeaves { .. } => format!(
                "rule {prefix}-roles \"roles\" {{\n  for party in Party, role in party.roles\n  \
                 must party.holders(role.role) is not empty\n}}\n"
            ),
            Question::WhoCan { .. } => String::new(),
        }
    }
}

/// The delegation forms of a pack that could be read.
fn forms(pack: &ParsedPack) -> impl Iterator<Item = (&Delegation, &Governs)> {
    let items = pack.files.iter().flat_map(|(_, file)| &file.items);
    items.filter_map(|item| match item {
        Item::Delegation(form) => Some((form, form.governs.as_ref()?)),
        _ => None,
    })
}

/// What is asked of the delegations of one form.
struct Asked<'a> {
    question: &'a Question,
    form: &'a Delegation,
    governs: &'a Governs,
    prefix: &'a str,
    number: usize,
    /// What the names of what is asked about parts of a power have before them.
    part: &'a str,
}

/// What the codes of rules about parts of a power have in them.
const PART: &str = "-part";

impl Asked<'_> {
    fn write(&self, text: &mut String) {
        let written = match self.question {
            Question::WhoCan { power } => self.of_power(power, text),
            Question::Can { power, .. } => {
                let of_parts = Asked { part: PART, ..*self };
                self.of_power(power, text).and_then(|()| of_parts.of_powers(&of_parts.within(power), text))
            }
            Question::Powers { .. } => self.of_powers("", text).and_then(|()| self.of_start(text)),
            Question::IfLeaves { .. } => self.of_standing(text),
        };
        // Nothing stands in the way of writing to a text.
        debug_assert!(written.is_ok(), "a text takes what is written");
    }

    /// Who has received a power: whether each step of the chain has it.
    fn of_power(&self, power: &Power, text: &mut String) -> std::fmt::Result {
        let [d, held] = [self.member(), self.free("held")];
        let inside = format!("some {held} in {d}.powers: {}", contains(&held, power));
        self.define(text, "has", &format!("{d}: Delegation"), &inside, Phrase::AskHas)?;
        let has = format!("{}({d})", self.name("has"));
        let enough = power.amount.as_ref().map(|amount| {
            let amount = &amount.literal;
            let amount = format!(
                "({d}.amount is given and {d}.amount >= {amount}) or ({d}.amount is missing and {d}.unlimited)"
            );
            self.define(text, "enough", &format!("{d}: Delegation"), &amount, Phrase::AskEnough)?;
            Ok(format!(" and {}({d})", self.name("enough")))
        });
        let enough = enough.transpose()?.unwrap_or_default();
        self.carries(text, "", &format!("{has}{enough}"), "")?;
        let asked =
            [self.governed(), has].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" and ");
        self.of_receivers(text, "", &asked, &self.call(&d, ""))?;
        self.of_start(text)
    }

    /// That a power that was handed down lies inside of the one that is asked about, for as large an amount.
    fn within(&self, power: &Power) -> String {
        let [d, held] = [self.member(), self.free("power")];
        let parts = ["act", "provision", "paragraph"].into_iter().zip(&power.parts);
        let parts = parts.map(|(field, text)| format!("{held}.{field} = {}", quoted(text)));
        let enough = power.amount.as_ref().map(|amount| {
            let amount = &amount.literal;
            format!("(({d}.amount is given and {d}.amount >= {amount}) or ({d}.amount is missing and {d}.unlimited))")
        });
        parts.chain(enough).collect::<Vec<_>>().join(" and ")
    }

    /// Which powers somebody has received, and whether each step of the chain has as much of each.
    fn of_powers(&self, only: &str, text: &mut String) -> std::fmt::Result {
        let [d, held, first, power] = [self.member(), self.free("held"), self.free("first"), self.free("power")];
        let without = |of: &str| format!("({of}.amount is missing and {of}.unlimited)");
        let basis = format!("(({d}.basis is missing and {first}.basis is missing) or {d}.basis = {first}.basis)");
        let enough = format!(
            "({first}.amount is missing or {} or ({d}.amount is given and {d}.amount >= {first}.amount and {basis}))\n  \
             and ({first}.amount is given or {first}.unlimited is missing or not {first}.unlimited or {})",
            without(&d),
            without(&d)
        );
        self.define(text, "enough", &format!("{d}: Delegation, {first}: Delegation"), &enough, Phrase::AskAsMuch)?;
        let has =
            format!("(some {held} in {d}.powers: {power} inside {held}) and {}({d}, {first})", self.name("enough"));
        let more = format!(", {first}: Delegation, {power}: Power");
        self.carries(text, &more, &has, &format!(", {first}, {power}"))?;
        let range = format!(", {power} in {d}.powers");
        let asked = [&*self.governed(), only].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" and ");
        self.of_receivers(text, &range, &asked, &self.call(&d, &format!(", {d}, {power}")))
    }

    /// Which delegations stand.
    fn of_standing(&self, text: &mut String) -> std::fmt::Result {
        self.carries(text, "", "", "")?;
        self.of_receivers(text, "", &self.governed(), &self.call(&self.member(), ""))
    }

    /// Asks of each delegation for whoever receives it: to whom it is given, and who is responsible for it there.
    fn of_receivers(&self, text: &mut String, more: &str, asked: &str, must: &str) -> std::fmt::Result {
        let [code, d, to, who] = [self.code(), self.member(), self.free("to"), self.free("who")];
        let range = format!("{d} in Delegation, {to} in history of {d}.to");
        let asked = if asked.is_empty() { format!("{d}.to = {to}") } else { format!("{d}.to = {to} and {asked}") };
        let rules = [
            ("to", format!("{d}.to = {to}"), String::new(), String::new()),
            (
                "who",
                format!("{d}.to = {to} and {d}.responsible = {who}"),
                format!(", {who} in {d}.responsible"),
                self.is_named(),
            ),
        ];
        for (end, receives, receiver, is_named) in rules {
            let conditions: Vec<&str> = [&*asked, &is_named].into_iter().filter(|part| !part.is_empty()).collect();
            let conditions = match &*conditions {
                [] => String::new(),
                all => format!("  where {}\n", all.join(" and ")),
            };
            // Whatever may be otherwise stands here too: what is asked would hold whether or not they are those.
            let must = format!("{must} and {receives}");
            writeln!(
                text,
                "rule {code}-{end} \"{code}\" {{\n  for {range}{receiver}{more}\n{conditions}  must {must}\n}}"
            )?;
        }
        Ok(())
    }

    /// Where somebody is responsible for what was received: where it is said who, and where it is received by whoever has a
    /// role, though nothing says who.
    fn is_named(&self) -> String {
        let given = format!("{}.responsible is given", self.member());
        let roles = self.form.clauses.iter().filter_map(|clause| match &clause.asks {
            DelegationAsks::ReceivedBy { condition, .. } => Some(condition.as_ref()),
            _ => None,
        });
        let conditions: Option<Vec<String>> = roles.map(|it| it.map(print::expression)).collect();
        match conditions {
            None => String::new(),
            Some(conditions) => {
                let all = conditions.iter().map(|it| format!(" or ({it})")).collect::<String>();
                format!("({given}{all})")
            }
        }
    }

    /// Those with whom it starts have what nobody gave them.
    fn of_start(&self, text: &mut String) -> std::fmt::Result {
        let Some(start) = self.start() else { return Ok(()) };
        let code = self.code();
        writeln!(text, "rule {code}-start \"{code}\" {{\n  for who in Party\n  must who is {}\n}}", start.text)
    }

    /// The kind of those with whom it starts, where it is asked whether it leads back to them.
    fn start(&self) -> Option<&Name> {
        let traced = self.form.clauses.iter().any(|clause| matches!(clause.asks, DelegationAsks::Trace));
        self.form.start.as_ref().filter(|_| traced).map(|start| &start.kind)
    }

    /// Whether a delegation is in force, has something, and comes from the start through others that have it too.
    fn carries(&self, text: &mut String, more: &str, has: &str, passed: &str) -> std::fmt::Result {
        let [d, up, form] = [self.member(), self.free("up"), self.form.name.text.to_string()];
        let has = if has.is_empty() { String::new() } else { format!(" and {has}") };
        let body = match self.start() {
            Some(start) => format!(
                "{form}_in_force({d}){has}\n  and ({d}.from is {} or (some {up} in history of {d}.from.received: \
                 {form}_since({up}, {d}) and {}))",
                start.text,
                self.call(&up, passed),
            ),
            None => format!("{form}_stands({d}){has}"),
        };
        let arguments = format!("{d}: Delegation, {}: Decision?{more}", self.free("decision"));
        self.define(text, "carries", &arguments, &body, Phrase::AskCarries)
    }

    /// A call of what tells whether a delegation has it.
    fn call(&self, of: &str, more: &str) -> String {
        format!("{}({of}, {of}.decision{more})", self.name("carries"))
    }

    fn define(&self, text: &mut String, name: &str, arguments: &str, body: &str, title: Phrase) -> std::fmt::Result {
        let titles = [Lang::Nn, Lang::Nb, Lang::En].map(|lang| format!("{} \"{}\"", lang.name(), title.template(lang)));
        let name = self.name(name);
        writeln!(text, "define {name}({arguments}): yes_no =\n  {body}\n  title {}", titles.join(" "))
    }

    /// Which delegations the form is about, as a condition; nothing where it is about all.
    fn governed(&self) -> String {
        let kind = &self.governs.of.text;
        let of_kind = (**kind != *"Delegation").then(|| format!("{} is {kind}", self.member()));
        let condition = self.governs.condition.as_ref().map(|it| format!("({})", print::expression(it)));
        of_kind.into_iter().chain(condition).collect::<Vec<_>>().join(" and ")
    }

    fn member(&self) -> String {
        self.governs.member.text.to_string()
    }

    /// A variable that is not called as that of the form.
    fn free(&self, name: &str) -> String {
        if *name == *self.governs.member.text { format!("{name}_") } else { name.to_owned() }
    }

    fn name(&self, of: &str) -> String {
        format!("{}_{}_{}{of}", self.prefix, self.number, if self.part.is_empty() { "" } else { "part_" })
    }

    fn code(&self) -> String {
        format!("{}-{}{}", self.prefix, self.number, self.part)
    }
}

/// Whether a power that is written lies inside one that is held.
fn contains(held: &str, power: &Power) -> String {
    let mut parts = ["act", "provision", "paragraph"].into_iter().zip(&power.parts).collect::<Vec<_>>();
    let mut inner = String::new();
    while let Some((field, text)) = parts.pop() {
        let same = format!("{held}.{field} = {}", quoted(text));
        let both = if inner.is_empty() { same } else { format!("{same} and {inner}") };
        inner = if parts.is_empty() { both } else { format!("({held}.{field} is missing or ({both}))") };
    }
    // What is held of a part is no more than that.
    let further = ["act", "provision", "paragraph"].into_iter().skip(power.parts.len());
    let whole: String = further.map(|field| format!(" and {held}.{field} is missing")).collect();
    inner + &whole
}
