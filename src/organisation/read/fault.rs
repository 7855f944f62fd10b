//! What is said of errors: one function an error, and no value of a private field in any of them.

use super::super::expected::{collections, expected, fields, is_written};
use super::super::languages::words_in;
use super::super::naming::{declared, named};
use super::super::scalar::Fault;
use super::super::{Entry, Fact, Node, NodeId, NodeKind, Stored};
use super::example::LONGEST;
use super::slip::{before_brace_help, colon_wrong};
use super::{At, Reader};
use crate::confusable::name_sign;
use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text, provision_help};
use crate::nearest;
use crate::policy::model::{Base, ClassId, ClassKind, FieldId, Many};
use crate::source::Span;
use crate::value::{Date, EnumId, ThingId, provision};

/// What people write where there is nothing.
const NONE: [&str; 16] = [
    "none",
    "null",
    "nil",
    "nobody",
    "no one",
    "n/a",
    "na",
    "-",
    "–",
    "—",
    "~",
    "ingen",
    "inga",
    "ingenting",
    "ikkje",
    "ikke",
];

/// So many ids are listed where none is near.
const FEW: usize = 8;

impl Reader<'_> {
    pub(super) fn too_many_values(&mut self) {
        let span = self.documents.get(self.file).map_or(Span::default(), |document| document.span.head());
        let error = Diagnostic::error(Code::TooManyValues, Phrase::TooManyValues.into(), span);
        self.errors.push(error.help(Phrase::HelpTooManyValues.into()));
    }

    /// A file that holds neither collections nor the organisation.
    pub(super) fn not_a_file(&mut self, node: Node) {
        self.doubt(node.span);
        let message = Text::new(Phrase::NotAFile).with("found", found(node.kind));
        self.errors.push(Diagnostic::error(Code::WrongKind, message, node.span).help(self.write_file()));
    }

    pub(super) fn unknown_top(&mut self, entry: &Entry, above: Option<&Entry>) {
        self.doubt(entry.key_span);
        self.doubt_tables(entry.key_span);
        let key = self.key(entry);
        let message = Text::new(Phrase::UnknownCollection).with("key", key);
        let error = name_sign(Diagnostic::error(Code::UnknownKey, message, entry.key_span), key);
        let of_root = self.policy.root.is_some_and(|root| self.lexicon.fields(root).get(key).is_some());
        let help = match of_root {
            true => Text::new(Phrase::HelpUnderOrganisation).with("key", key),
            false => above
                .and_then(|above| self.indent_below(above, entry))
                .or_else(|| colon_wrong(key, |key| self.lexicon.top().get(key).is_some()))
                .or_else(|| self.meant_collection(key))
                .unwrap_or_else(|| collections(self.policy, self.language())),
        };
        self.errors.push(error.help(help));
    }

    /// A collection that is written must not be one that the settings say is not kept.
    pub(super) fn hold_against_settings(&mut self, class: ClassId, entry: &Entry) {
        if let Some(span) = self.settings.not_kept.get(&class) {
            let message = Text::new(Phrase::WrittenNotKept).with("register", self.key(entry));
            let error = Diagnostic::error(Code::RegisterConflict, message, entry.key_span);
            let help = Text::new(Phrase::HelpNotKept).with("register", self.key(entry));
            self.errors.push(error.also(*span, Phrase::NotKeptHere.into()).help(help));
        }
    }

    pub(super) fn twice(&mut self, entry: &Entry, first: Span) {
        let (key, other) = (self.key(entry), self.sources.text(first));
        let message = Text::new(Phrase::SameFieldTwice).with("key", key).with("other", unquoted(other));
        let error = Diagnostic::error(Code::DuplicateKey, message, entry.key_span);
        self.errors.push(error.also(first, Phrase::FirstHere.into()).help(Phrase::TakeOneAwayHelp.into()));
    }

    pub(super) fn not_a_collection(&mut self, class: ClassId, entry: &Entry, node: Node) {
        self.doubt(entry.key_span);
        let message = Text::new(Phrase::NotACollection).with("key", self.key(entry)).with("found", found(node.kind));
        let help = self.write_collection(self.key(entry), class);
        self.errors.push(Diagnostic::error(Code::WrongKind, message, node.span).help(help));
    }

    pub(super) fn missing_id(&mut self, class: ClassId, node: Node) {
        self.doubt(node.span);
        let message = Text::new(Phrase::MissingId).with("class", self.class_name(class));
        let error = Diagnostic::error(Code::MissingId, message, node.span);
        let help = match node.kind {
            NodeKind::Scalar(scalar) => Text::new(Phrase::HelpIdAlone).with("id", self.text(scalar.text)),
            _ if self.is_sheet() => Phrase::HelpMissingCell.into(),
            _ => Phrase::HelpMissingId.into(),
        };
        self.errors.push(error.help(help));
    }

    /// An id that ends with a colon and has no quotes, so that it is hardly meant: `choir::`.
    pub(super) fn id_with_colon(&mut self, id: &str, right: &str, span: Span) {
        self.doubt(span);
        let error = Diagnostic::error(Code::BadId, Text::new(Phrase::IdWithColon).with("id", id), span);
        let quoted = Text::new(Phrase::ColonInQuotes).with("id", id);
        self.errors.push(error.help(Text::new(Phrase::ColonTwice).with("key", right)).help(quoted));
    }

    /// An id with what belongs behind it, for the colon between them is lost.
    pub(super) fn id_with_brace(&mut self, id: &str, right: &str, span: Span) {
        self.doubt(span);
        let error = Diagnostic::error(Code::BadId, Text::new(Phrase::IdWithBrace).with("id", id), span);
        self.errors.push(error.help(before_brace_help(id, right)));
    }

    /// An id that could not be told from a part of another name.
    pub(super) fn bad_id(&mut self, id: &str, span: Span) {
        self.doubt(span);
        let error = no_id(id, span);
        let instead = id.trim().replace('/', "-");
        let help = instead.contains(char::is_alphanumeric).then(|| Text::new(Phrase::HelpBadId).with("id", instead));
        self.errors.push(error.help(help.unwrap_or_else(|| Phrase::HelpIdLetters.into())));
    }

    /// A former id that no entity can have had.
    pub(super) fn bad_former_id(&mut self, id: &str, span: Span) {
        self.errors.push(no_id(id, span).help(Phrase::HelpBadFormerId.into()));
    }

    pub(super) fn duplicate_id(&mut self, class: ClassId, id: &str, first: Span, second: Span) {
        let message = Text::new(Phrase::DuplicateId).with("class", self.class_name(class)).with("id", id);
        let error = Diagnostic::error(Code::DuplicateId, message, second);
        let error = error.also(first, Phrase::FirstHere.into());
        self.errors.push(error.help(Phrase::HelpDuplicateId.into()));
    }

    /// A former id that leads to something else by now.
    pub(super) fn former_id_taken(&mut self, thing: ThingId, id: &str, span: Span, other: ThingId) {
        let (class, bearer, other) = (self.class_of(thing), self.facts.thing(thing).id, self.facts.thing(other));
        let (bearer, now) = (self.facts.symbols.text(bearer), self.facts.symbols.text(other.id));
        let (phrase, help) = if now == id {
            (Phrase::FormerIdTaken, Phrase::HelpFormerIdTaken)
        } else {
            (Phrase::FormerIdTwice, Phrase::HelpFormerIdTwice)
        };
        let message = Text::new(phrase).with("class", self.class_name(class)).with("id", id);
        let error = Diagnostic::error(Code::DuplicateId, message.with("thing", bearer).with("other", now), span);
        let error = error.also(other.span, Text::new(Phrase::StandsHere).with("name", now));
        self.errors.push(error.help(Text::new(help).with("id", id).with("other", now)));
    }

    pub(super) fn not_a_former_id(&mut self, node: Node) {
        let message = Text::new(Phrase::NotAFormerId).with("found", found(node.kind));
        let help = Text::new(Phrase::HelpFormerId).with("form", "…");
        self.errors.push(Diagnostic::error(Code::WrongKind, message, node.span).help(help));
    }

    pub(super) fn other_id(&mut self, thing: ThingId, node: Node) {
        let thing = self.facts.thing(thing);
        let message = Text::new(Phrase::OtherId).with("id", self.facts.symbols.text(thing.id));
        let error = Diagnostic::error(Code::OtherId, message, node.span);
        self.errors.push(error.also(thing.span, Phrase::IdStandsHere.into()).help(Phrase::HelpOtherId.into()));
    }

    /// The key of a record that is another one inside than the one it stands under.
    pub(super) fn other_key(&mut self, at: At, node: Node) {
        let key = self.facts.cell(self.policy, at.holder, at.field).map_or(Span::default(), |cell| cell.span);
        let field = self.field_name(at.field);
        let message = match self.private {
            true => Text::new(Phrase::OtherPrivateKey).with("field", field.clone()),
            false => Text::new(Phrase::OtherKey).with("key", unquoted(self.sources.text(key))),
        };
        let error = Diagnostic::error(Code::OtherId, message, self.shown(at, node.span));
        let error = if self.private { error } else { error.also(key, Phrase::KeyStandsHere.into()) };
        self.errors.push(error.help(Text::new(Phrase::HelpOtherKey).with("field", field)));
    }

    pub(super) fn not_an_object(&mut self, class: ClassId, id: NodeId) {
        self.doubt_all(id);
        let Some(node) = self.whole(id) else { return };
        let message =
            Text::new(Phrase::NotAnObject).with("class", self.class_name(class)).with("found", found(node.kind));
        let error = Diagnostic::error(Code::WrongKind, message, node.span);
        let help = self.write_object(class);
        let class = self.policy.class(class);
        let error = declared(error, named(&class.subject, &class.titles, str::to_owned), class.span);
        self.errors.push(error.help(help));
    }

    pub(super) fn unknown_field(&mut self, class: ClassId, entry: &Entry) {
        let key = self.key(entry);
        let message = Text::new(Phrase::UnknownField).with("class", self.class_name(class)).with("key", key);
        let error = name_sign(Diagnostic::error(Code::UnknownKey, message, entry.key_span), key);
        // `{ text: help at home, when it is needed }`
        let rest_of_a_text = self.tree.node(entry.value).kind == NodeKind::Null && key.contains(' ');
        let fields_of = self.lexicon.fields(class);
        let near = colon_wrong(key, |key| fields_of.get(key).is_some());
        let help = match near.or_else(|| self.meant_field(class, key)) {
            Some(help) => help,
            None if rest_of_a_text => Phrase::HelpComma.into(),
            None if self.is_id_behind_dash(class, entry) => Text::new(Phrase::HelpNoDash).with("id", key),
            None => fields(self.policy, class, self.language()),
        };
        self.errors.push(error.help(help));
    }

    /// Whether a key is the id of an entity, with its object behind it, in a list: `- kari: { … }`.
    fn is_id_behind_dash(&self, class: ClassId, entry: &Entry) -> bool {
        let of_entity = matches!(self.policy.class(class).kind, ClassKind::Entity(Some(_)));
        let object = matches!(self.tree.node(entry.value).kind, NodeKind::Map(_));
        of_entity && object && self.is_behind_dash(entry.key_span)
    }

    pub(super) fn unknown_version_key(&mut self, entry: &Entry) {
        match self.tree.node(entry.value).kind {
            NodeKind::Scalar(_) => self.doubt_word(entry.key_span),
            _ => self.doubt(entry.key_span),
        }
        let key = self.key(entry);
        let message = Text::new(Phrase::UnknownVersionKey).with("key", key);
        let error = name_sign(Diagnostic::error(Code::UnknownKey, message, entry.key_span), key);
        self.errors.push(error.help(version_form()));
    }

    /// A field that follows from others and is not written.
    pub(super) fn derived_field(&mut self, field: FieldId, entry: &Entry) {
        let message = Text::new(Phrase::DerivedField).with("key", self.key(entry));
        let error = Diagnostic::error(Code::DerivedField, message, entry.key_span);
        let field = self.policy.field(field);
        self.errors.push(
            declared(error, named(&field.name, &field.names, str::to_owned), field.span)
                .help(Phrase::HelpDerivedField.into()),
        );
    }

    /// A value of another shape than the field asks for.
    pub(super) fn wrong_kind(&mut self, at: At, id: NodeId) {
        self.doubt_value(at, id);
        let Some(node) = self.whole(id) else { return };
        let expected = self.expected(at);
        let error = self.shape_error(at, node, expected);
        let several = self.policy.field(at.field).ty.many == Many::Several;
        let help = match (self.pair_of(at.field), node.kind) {
            (Some((key, short)), _) => {
                let lines = || self.pair(at.field, Phrase::HelpPairs);
                self.write_pairs(at.field, key, short).or_else(lines).unwrap_or_else(|| self.write_field(at.field))
            }
            (None, NodeKind::Scalar(_)) if several && !self.is_sheet() && self.may_be_one_text(at.field) => {
                self.in_brackets(at, node)
            }
            _ => self.write_field(at.field),
        };
        self.errors.push(error.help(help));
    }

    /// Whether one of the values of a field is written as a text: that of a record only by its short field.
    fn may_be_one_text(&self, field: FieldId) -> bool {
        let Base::Thing(class) = self.policy.field(field).ty.base else { return true };
        !matches!(self.policy.class(class).kind, ClassKind::Record { short: None, .. })
    }

    /// A text behind a key that is all that a record is short for: it belongs in a field, and most likely in one of texts.
    pub(super) fn beside_key(&mut self, class: ClassId, key: &str, place: Span) {
        let message = Text::new(Phrase::BesideKey).with("class", self.class_name(class)).with("key", key);
        let policy = self.policy;
        let written = || policy.class(class).fields.iter().filter(|field| is_written(policy.field(**field)));
        let text = written().find(|field| policy.field(**field).ty.base == Base::Text);
        let help = match text {
            Some(field) => {
                let (field, lang) = (policy.field(*field), self.language());
                let form = |word: &str| format!("{key}: {{ {word}: … }}");
                let own = lang.and_then(|lang| words_in(lang, &field.name, &field.names).next());
                let text = own.map_or_else(|| named(&field.name, &field.names, form), |word| Arg::from(form(word)));
                Text::new(Phrase::WriteHelp).with("text", text)
            }
            None => fields(policy, class, self.language()),
        };
        self.errors.push(Diagnostic::error(Code::WrongKind, message, place).help(help));
    }

    /// `facilitator: ola`: how records are written of which another field than the short one is the key.
    pub(super) fn pair(&self, field: FieldId, phrase: Phrase) -> Option<Text> {
        let (key, short) = self.pair_of(field)?;
        Some(Text::new(phrase).with("key", self.field_name(key)).with("value", self.field_name(short)))
    }

    pub(super) fn pair_of(&self, field: FieldId) -> Option<(FieldId, FieldId)> {
        let ty = self.policy.field(field).ty;
        let (Base::Thing(class), Many::Several) = (ty.base, ty.many) else { return None };
        let ClassKind::Record { key, short: Some(short), .. } = &self.policy.class(class).kind else { return None };
        let key = key.first().filter(|key| *key != short)?;
        Some((*key, *short))
    }

    /// A value of which the kind may be told: that of one in which an error stands may come from the error.
    fn whole(&self, id: NodeId) -> Option<Node> {
        (!self.tree.is_incomplete(id)).then(|| self.tree.node(id))
    }

    /// A member of a list, or a lone value, of another shape than the field asks for.
    pub(super) fn wrong_item(&mut self, at: At, id: NodeId) {
        self.doubt_value(at, id);
        let Some(node) = self.whole(id) else { return };
        let expected = self.expected_one(at.field);
        let error = self.shape_error(at, node, expected);
        self.errors.push(error.help(self.write_alone(at.field, node)));
    }

    pub(super) fn not_a_version(&mut self, at: At, id: NodeId) {
        self.doubt_value(at, id);
        let Some(node) = self.whole(id) else { return };
        let field = self.policy.field(at.field);
        let message =
            Text::new(Phrase::NotAVersion).with("field", self.field_name(at.field)).with("found", found(node.kind));
        let error = Diagnostic::error(Code::WrongKind, message, self.shown(at, node.span));
        self.errors
            .push(declared(error, named(&field.name, &field.names, str::to_owned), field.span).help(version_form()));
    }

    pub(super) fn not_a_day(&mut self, at: At, node: Node) {
        let error = self.shape_error(at, node, Phrase::TypeDate.into());
        self.errors.push(error.help(Phrase::HelpDate.into()));
    }

    fn shape_error(&self, at: At, node: Node, expected: Text) -> Complaint {
        let field = self.policy.field(at.field);
        let message = Text::new(Phrase::WrongKind).with("field", self.field_name(at.field)).with("expected", expected);
        let error =
            Diagnostic::error(Code::WrongKind, message.with("found", found(node.kind)), self.shown(at, node.span));
        declared(error, named(&field.name, &field.names, str::to_owned), field.span)
    }

    /// Whether rows of a sheet are being read.
    fn is_sheet(&self) -> bool {
        self.format().is_none()
    }

    /// What to write where a word stands for nothing: `treasurer: none`.
    pub(super) fn instead_of_none(&self, at: At, text: &str) -> Option<Text> {
        let word = text.trim_matches(['(', ')', '.', ' ']).to_lowercase();
        if self.private || !NONE.contains(&word.as_str()) {
            return None;
        }
        Some(if self.is_never_none(at) { Phrase::HelpNotNone } else { Phrase::HelpNone }.into())
    }

    /// Whether a field always has something.
    fn is_never_none(&self, at: At) -> bool {
        let field = self.policy.field(at.field);
        field.ty.many == Many::One || field.ty.many == Many::Several && field.required
    }

    /// A text that is no value of the field's type.
    pub(super) fn invalid(&mut self, at: At, text: &str, span: Span, fault: Fault) {
        let expected = self.expected_one(at.field);
        let error = self.invalid_error(at, text, span, expected);
        let help = self.instead_of_none(at, text).unwrap_or_else(|| self.how_to_write(text, fault));
        self.errors.push(error.help(help));
    }

    pub(super) fn invalid_day(&mut self, at: At, text: &str, span: Span, fault: Fault) {
        let error = self.invalid_error(at, text, span, Phrase::TypeDate.into());
        self.errors.push(error.help(self.how_to_write(text, fault)));
    }

    /// How a value of the type is written that a text is not.
    fn how_to_write(&self, text: &str, fault: Fault) -> Text {
        match fault {
            Some(Phrase::HelpNoSuchDay) if !self.private => nearest::day(text),
            Some(Phrase::HelpDate) if !self.private => nearest::day_form(text),
            Some(Phrase::HelpProvision) if !self.private => {
                provision_help(provision(text).err().unwrap_or_default(), Phrase::HelpProvision)
            }
            Some(Phrase::HelpProvision) => Phrase::HelpProvisionAlone.into(),
            Some(help) => help.into(),
            None => Phrase::HelpFewerDigits.into(),
        }
    }

    fn invalid_error(&self, at: At, text: &str, span: Span, expected: Text) -> Complaint {
        let field = self.policy.field(at.field);
        let message = if self.private {
            Text::new(Phrase::InvalidPrivateValue).with("field", self.field_name(at.field))
        } else {
            Text::new(Phrase::InvalidValue).with("value", text)
        };
        let message = message.with("expected", expected);
        let error = Diagnostic::error(Code::InvalidValue, message, self.shown(at, span));
        declared(error, named(&field.name, &field.names, str::to_owned), field.span)
    }

    pub(super) fn unknown_value(&mut self, at: At, of: EnumId, text: &str, span: Span) {
        let expected = self.expected_one(at.field);
        let error = self.invalid_error(at, text, span, expected).of(Code::UnknownValue);
        let near = if self.private { None } else { self.meant_value(of, text) };
        let none = || self.instead_of_none(at, text);
        self.errors.push(error.help(near.or_else(none).unwrap_or_else(|| self.write_field(at.field))));
    }

    pub(super) fn unknown_reference(
        &mut self,
        at: At,
        class: ClassId,
        text: &str,
        span: Span,
        near: Vec<(String, Span)>,
        there_is: Option<Text>,
    ) {
        let (message, span) = if self.private {
            (Text::new(Phrase::UnknownPrivateReference).with("field", self.field_name(at.field)), at.key)
        } else {
            (Text::new(Phrase::UnknownReference).with("id", text), span)
        };
        let message = message.with("class", self.class_name(class));
        let mut error = Diagnostic::error(Code::UnknownReference, message, span);
        let names = near.iter().map(|(name, _)| name.as_str());
        let help = match near.is_empty() {
            false => Text::new(Phrase::DidYouMean).with("names", Arg::any_of(names)),
            true => {
                let none = self.instead_of_none(at, text);
                // Where there is always one, those that there are say more.
                let help = if self.is_never_none(at) { there_is.or(none) } else { none.or(there_is) };
                help.unwrap_or_else(|| self.write_missing(class, text))
            }
        };
        for (name, span) in near {
            error = error.also(span, Text::new(Phrase::StandsHere).with("name", name));
        }
        self.errors.push(error.help(help));
    }

    /// What to do about an id that nothing has and that is like no other.
    fn write_missing(&self, class: ClassId, id: &str) -> Text {
        match &self.policy.class(class).kind {
            ClassKind::Entity(Some(collection)) if !self.private && id.len() <= LONGEST => {
                let text = match self.stands_under(id) {
                    Some(other) => Text::new(Phrase::HelpOtherCollection).with("other", other),
                    None => Text::new(Phrase::HelpWriteEntity),
                };
                text.with("id", id).with("collection", named(&collection.name, &collection.names, str::to_owned))
            }
            _ => Phrase::HelpCorrectId.into(),
        }
    }

    /// The collection in which something has an id.
    fn stands_under(&self, id: &str) -> Option<Arg> {
        let symbol = self.facts.symbols.get(id)?;
        let classes = (0..).map(ClassId).zip(&self.policy.classes);
        classes.into_iter().find_map(|(of, declared)| match &declared.kind {
            ClassKind::Entity(Some(collection)) if self.facts.ids.contains_key(&(of, symbol)) => {
                Some(named(&collection.name, &collection.names, str::to_owned))
            }
            _ => None,
        })
    }

    /// What an id that nothing has could have been: what there is, where that is little.
    pub(super) fn there_is(&self, class: ClassId, text: &str) -> Option<Text> {
        if let (ClassKind::Entity(Some(collection)), false) =
            (&self.policy.class(class).kind, self.gaps.is_written(class) || text.len() > LONGEST)
        {
            let name = named(&collection.name, &collection.names, str::to_owned);
            return Some(Text::new(Phrase::HelpNotWritten).with("collection", name).with("id", text));
        }
        if let Some(ids) = self.several_ids(class, text) {
            return Some(Text::new(Phrase::HelpCommas).with("value", ids.join(", ")));
        }
        let subs = &self.policy.class(class).subs;
        let things = self.facts.things.iter().filter(|thing| subs.contains(&thing.class) && thing.holder.is_none());
        let ids: Vec<&str> = things.map(|thing| self.facts.symbols.text(thing.id)).take(FEW + 1).collect();
        let few = (1..=FEW).contains(&ids.len());
        few.then(|| Text::new(Phrase::HelpHere).with("names", Arg::any_of(ids)))
    }

    pub(super) fn ambiguous(&mut self, at: At, of: (ThingId, ThingId), text: &str, span: Span) {
        let (one, other) = (self.facts.thing(of.0), self.facts.thing(of.1));
        let [first, second] = [one, other].map(|thing| &*self.policy.class(thing.class).subject);
        let (message, span) = if self.private {
            (Text::new(Phrase::AmbiguousPrivateReference).with("field", self.field_name(at.field)), at.key)
        } else {
            (Text::new(Phrase::AmbiguousReference).with("id", text), span)
        };
        let message = message.with("one", first).with("other", second);
        let mut error = Diagnostic::error(Code::AmbiguousReference, message, span);
        if !self.private {
            let here = |class: &str| Text::new(Phrase::StandsHere).with("name", format!("{class}/{text}"));
            error = error.also(one.span, here(first)).also(other.span, here(second));
            let names = [format!("{first}/{text}"), format!("{second}/{text}")];
            let names = Arg::any_of(names.iter().map(String::as_str));
            return self.errors.push(error.help(Text::new(Phrase::HelpQualify).with("names", names)));
        }
        let help = Text::new(Phrase::HelpQualifyPrivate).with("one", first).with("other", second);
        self.errors.push(error.help(help));
    }

    pub(super) fn backwards(&mut self, from: (Date, Span), to: (Date, Span)) {
        let message = if self.private {
            Phrase::PrivatePeriodBackwards.into()
        } else {
            let (first, last) = (from.0.to_string(), to.0.to_string());
            Text::new(Phrase::PeriodBackwards).with("from", first).with("to", last)
        };
        let error = Diagnostic::error(Code::PeriodBackwards, message, to.1);
        self.errors.push(error.also(from.1, Phrase::BeginsHere.into()).help(Phrase::HelpBackwards.into()));
    }

    pub(super) fn overlap(&mut self, at: At, one: Fact, other: Fact) {
        let message = Text::new(Phrase::OverlappingVersions).with("field", self.field_name(at.field));
        let error = Diagnostic::error(Code::OverlappingVersions, message, other.span);
        let error = error.also(one.span, Phrase::OtherVersion.into());
        self.errors.push(error.help(Phrase::HelpOverlap.into()));
    }

    /// Two records of one key that are there on the same day.
    pub(super) fn same_record(&mut self, at: At, class: ClassId, one: Fact, other: Fact) {
        let (policy, field) = (self.policy, self.policy.field(at.field));
        let (class, key) = match &policy.class(class).kind {
            ClassKind::Record { key, .. } => (policy.class(class), key.as_slice()),
            _ => return,
        };
        let name = match other.stored {
            Stored::Thing(record) => self.facts.key(policy, record).join("/"),
            _ => return,
        };
        let dated = field.dated || class.period.is_some();
        let private = self.private || key.iter().any(|field| policy.field(*field).private.is_some());
        let message = match (private, dated) {
            (true, _) => Text::new(Phrase::PrivateRecordTwice),
            (false, true) => Text::new(Phrase::RecordTwiceAtOnce).with("key", name),
            (false, false) => Text::new(Phrase::RecordTwice).with("key", name),
        };
        let message = message.with("field", self.field_name(at.field));
        let help = match key.first() {
            Some(key) if !dated => Text::new(Phrase::HelpRecordTwice).with("field", self.field_name(*key)),
            _ => Phrase::HelpRecordTwiceAtOnce.into(),
        };
        let error = Diagnostic::error(Code::DuplicateRecord, message, self.shown(at, other.span));
        let error = if self.private { error } else { error.also(one.span, Phrase::FirstHere.into()) };
        self.errors.push(error.help(help));
    }

    /// Where to point: at the key of a private field, so that what stands behind it is not shown.
    fn shown(&self, at: At, span: Span) -> Span {
        if self.private { at.key } else { span }
    }

    pub(super) fn class_name(&self, class: ClassId) -> Arg {
        let class = self.policy.class(class);
        named(&class.subject, &class.titles, str::to_owned)
    }

    fn field_name(&self, field: FieldId) -> Arg {
        let field = self.policy.field(field);
        named(&field.name, &field.names, str::to_owned)
    }

    /// What a field takes.
    fn expected(&self, at: At) -> Text {
        if let Some(pairs) = self.pair(at.field, Phrase::TypePairs) {
            return pairs;
        }
        let one = self.expected_one(at.field);
        match self.policy.field(at.field).ty.many {
            Many::Several => Text::new(Phrase::TypeList).with("item", one),
            Many::One | Many::Optional => one,
        }
    }

    fn expected_one(&self, field: FieldId) -> Text {
        expected(self.policy, self.policy.field(field).ty.base)
    }
}

fn found(kind: NodeKind) -> Phrase {
    match kind {
        NodeKind::Null => Phrase::FoundNothing,
        NodeKind::Scalar(_) => Phrase::FoundValue,
        NodeKind::List(_) => Phrase::FoundList,
        NodeKind::Map(_) => Phrase::FoundObject,
    }
}

fn version_form() -> Text {
    Text::new(Phrase::HelpVersion).with("form", "{ value: …, from: …, to: … }")
}

/// A key as it stands in the source, without the quotes of its format.
fn unquoted(key: &str) -> &str {
    key.trim_matches(['"', '\''])
}

fn no_id(id: &str, span: Span) -> Complaint {
    let phrase = match id {
        "" => Phrase::IdEmpty,
        id if id.contains('/') => Phrase::IdWithSlash,
        _ => Phrase::IdWithBlank,
    };
    Diagnostic::error(Code::BadId, Text::new(phrase).with("id", id), span)
}
