/// The files of an organisation that shows something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Files {
    /// What is written of it.
    pub file: String,
    /// What was written of it before, where that counts.
    pub before: Option<String>,
    /// What stands in its `mandat.toml`, where it sets something.
    pub settings: Option<String>,
}

impl Files {
    /// How many lines they have together.
    pub fn lines(&self) -> usize {
        let beside = self.before.iter().chain(&self.settings).flat_map(|text| text.lines());
        self.file.lines().chain(beside).count()
    }
}
