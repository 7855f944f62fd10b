use rustc_hash::FxHashMap;

use super::damage::Damages;
use crate::diagnostic::Lang;
use crate::policy::load::ParsedPack;
use crate::policy::model::{ClassId, DefineId, KindId, PackId, ParameterId, SourceDocId};
use crate::source::{SourceMap, Span};
use crate::value::EnumId;

/// What a name can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Item {
    Class(ClassId),
    Enum(EnumId),
    Kind(KindId),
    Parameter(ParameterId),
    Define(DefineId),
    Source(SourceDocId),
}

/// A value that is named: of an enum, or a thing that every organisation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum NamedValue {
    Enum(EnumId, u16),
    Known(ClassId, u16),
}

/// Where a name is declared, and for what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Declaration<T> {
    pub(super) item: T,
    pub(super) span: Span,
    pub(super) pack: PackId,
}

/// A word of a language for what has another name in policies.
#[derive(Clone, Debug)]
pub(super) struct Alias {
    pub(super) name: Box<str>,
    pub(super) lang: Lang,
    pub(super) span: Span,
}

/// All names, and which pack sees which.
pub(super) struct Names {
    items: Table<Item>,
    values: Table<NamedValue>,
    aliases: FxHashMap<Box<str>, Alias>,
    /// Which packs each pack sees, itself included.
    sees: Vec<Vec<bool>>,
    /// Packs that see one whose text could not be read in full.
    damaged: Vec<bool>,
    damage: Damages,
}

/// Names in the order of declaration, and where to find one.
struct Table<T> {
    all: Vec<(Box<str>, Declaration<T>)>,
    by_name: FxHashMap<Box<str>, Vec<usize>>,
}

impl<T: Copy> Table<T> {
    fn new() -> Self {
        Self { all: Vec::new(), by_name: FxHashMap::default() }
    }

    fn add(&mut self, name: &str, declaration: Declaration<T>) {
        self.by_name.entry(name.into()).or_default().push(self.all.len());
        self.all.push((name.into(), declaration));
    }

    fn find(&self, name: &str) -> impl Iterator<Item = Declaration<T>> {
        let places = self.by_name.get(name).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|at| self.all.get(*at)).map(|(_, declaration)| *declaration)
    }
}

impl Names {
    /// No names yet, but who sees whom: each pack itself and, through others, all that it uses; `core` always.
    pub(super) fn new(packs: &[ParsedPack], sources: &SourceMap) -> Self {
        let mut sees: Vec<Vec<bool>> = Vec::new();
        for (at, pack) in packs.iter().enumerate() {
            let used = |name: &str| pack.header.uses.iter().any(|used| *used.text == *name) || name == "core";
            let mut row = vec![false; packs.len()];
            for (other, seen) in packs.iter().zip(&sees).filter(|(other, _)| used(&other.name)) {
                let at = packs.iter().position(|pack| std::ptr::eq(pack, other));
                row.iter_mut().zip(seen).for_each(|(mine, theirs)| *mine |= *theirs);
                at.and_then(|at| row.get_mut(at)).into_iter().for_each(|own| *own = true);
            }
            row.get_mut(at).into_iter().for_each(|own| *own = true);
            sees.push(row);
        }
        let broken = |row: &Vec<bool>| row.iter().zip(packs).any(|(sees, pack)| *sees && pack.damaged);
        let damaged = sees.iter().map(broken).collect();
        Self {
            items: Table::new(),
            values: Table::new(),
            aliases: FxHashMap::default(),
            sees,
            damaged,
            damage: Damages::new(packs, sources),
        }
    }

    /// Whether one pack sees what another declares.
    pub(super) fn sees(&self, pack: PackId, other: PackId) -> bool {
        self.sees.get(usize::from(pack.0)).and_then(|row| row.get(usize::from(other.0))).copied().unwrap_or(false)
    }

    /// Whether something that a pack could see may be hidden by an error of syntax.
    pub(super) fn damaged(&self, pack: PackId) -> bool {
        self.damaged.get(usize::from(pack.0)).copied().unwrap_or(false)
    }

    /// Whether what a pack does not find under a name may be hidden by an error of syntax.
    pub(super) fn hides(&self, pack: PackId, place: Span, name: &str) -> bool {
        self.damaged(pack) && self.damage.hides(place, name, |other| self.sees(pack, PackId(super::number(other))))
    }

    /// Whether something stands in a declaration that could not be read in full.
    pub(super) fn is_damaged_at(&self, place: Span) -> bool {
        self.damage.covers(place)
    }

    pub(super) fn declare(&mut self, name: &str, item: Item, span: Span, pack: PackId) {
        self.items.add(name, Declaration { item, span, pack });
    }

    pub(super) fn declare_value(&mut self, name: &str, item: NamedValue, span: Span, pack: PackId) {
        self.values.add(name, Declaration { item, span, pack });
    }

    /// Keeps a word of a language, for hints.
    pub(super) fn declare_alias(&mut self, word: &str, alias: Alias) {
        self.aliases.entry(word.into()).or_insert(alias);
    }

    pub(super) fn alias(&self, word: &str) -> Option<&Alias> {
        self.aliases.get(word).filter(|alias| &*alias.name != word)
    }

    /// What a name stands for in a pack.
    pub(super) fn find(&self, pack: PackId, name: &str) -> Option<Declaration<Item>> {
        self.items.find(name).find(|declaration| self.sees(pack, declaration.pack))
    }

    /// What a name would stand for if a pack used another.
    pub(super) fn elsewhere(&self, name: &str) -> Option<Declaration<Item>> {
        self.items.find(name).next()
    }

    /// The values that a name stands for in a pack.
    pub(super) fn values(&self, pack: PackId, name: &str) -> Vec<Declaration<NamedValue>> {
        self.values.find(name).filter(|declaration| self.sees(pack, declaration.pack)).collect()
    }

    /// All that a pack sees, in the order of declaration.
    pub(super) fn visible(&self, pack: PackId) -> impl Iterator<Item = (&str, Declaration<Item>)> {
        let all = self.items.all.iter().map(|(name, declaration)| (&**name, *declaration));
        all.filter(move |(_, declaration)| self.sees(pack, declaration.pack))
    }

    /// All values that a pack sees, in the order of declaration.
    pub(super) fn visible_values(&self, pack: PackId) -> impl Iterator<Item = (&str, Declaration<NamedValue>)> {
        let all = self.values.all.iter().map(|(name, declaration)| (&**name, *declaration));
        all.filter(move |(_, declaration)| self.sees(pack, declaration.pack))
    }

    /// Every pack that a pack sees, by its number.
    pub(super) fn packs(&self) -> impl Iterator<Item = PackId> + use<> {
        (0..super::number(self.sees.len())).map(PackId)
    }
}
