//! The organisation's files: read into one tree with places, and laid over by the vocabulary as facts.

mod changed;
mod csv;
mod duplicate;
mod expected;
mod facts;
mod folder;
mod former;
mod json;
mod lexicon;
mod limit;
mod lock;
mod manifest;
mod naming;
mod node;
#[cfg(test)]
mod outline;
mod private;
mod read;
mod rename;
mod scalar;
mod schema;
mod series;
mod settings;
mod toml;
mod tree;
mod twin;
mod yaml;

pub use self::csv::{Column, DayForm, Sheet, read_csv};
pub use self::toml::read_toml;
pub use facts::*;
pub use folder::{Folder, Organisation, SETTINGS};
pub use former::{Former, State};
pub use json::read_json;
use limit::too_many_errors;
pub use limit::{ERROR_LIMIT, FILE_LIMIT, FOLDER_LIMIT, NESTING_LIMIT};
pub use lock::{lock_findings, locked};
pub use manifest::{Lock, Locked, Manifest, Written};
pub use node::{Children, Entry, Node, NodeId, NodeKind, Scalar, ScalarText};
pub use read::{Document, read, read_on};
pub use rename::{Edit, NewName, NoPlace, rename, same};
pub use schema::schema;
pub use series::Series;
pub use settings::{Setting, Settings};
pub use tree::Tree;
pub use twin::Twin;
pub use yaml::read_yaml;
