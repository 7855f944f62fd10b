use super::Checker;
use super::names::Item;
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};
use crate::policy::model::{DefineId, KindId, PackId, ParameterId};
use crate::syntax::tree;

impl Checker<'_> {
    /// Warns of what nothing uses. The shared vocabulary is there to be used by others.
    pub(super) fn unused(&mut self) {
        // What is wrong is not looked into, and may hold the only use.
        if self.errors.iter().any(|error| error.force == Force::Must) {
            return;
        }
        let id = super::number;
        let kinds = self.trees.kinds.iter().enumerate();
        let kinds = kinds.map(|(at, (pack, tree))| (*pack, &tree.name, Item::Kind(KindId(id(at)))));
        let defines = self.trees.defines.iter().enumerate();
        let defines = defines.map(|(at, (pack, tree))| (*pack, &tree.name, Item::Define(DefineId(id(at)))));
        let parameters = self.trees.parameters.iter().enumerate();
        let parameters = parameters.map(|(at, (pack, tree))| (*pack, &tree.name, Item::Parameter(ParameterId(id(at)))));
        let all: Vec<(PackId, &tree::Name, Item)> = kinds.chain(defines).chain(parameters).collect();
        for (pack, name, item) in all {
            let declared = self.names.find(pack, &name.text).is_some_and(|found| found.item == item);
            if !declared
                || self.used.contains(&item)
                || &*self.policy.pack(pack).name == "core"
                || self.names.damaged(pack)
            {
                continue;
            }
            let phrase = match item {
                Item::Kind(_) => Phrase::UnusedKind,
                Item::Define(_) => Phrase::UnusedDefine,
                _ => Phrase::UnusedParameter,
            };
            let message = Text::new(phrase).with("name", &*name.text);
            self.error(Diagnostic::warning(Code::Unused, message, name.span).help(Phrase::UnusedHelp.into()));
        }
    }
}
