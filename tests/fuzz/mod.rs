//! Inputs that are put together wrongly, and the stages through which they go.

pub(crate) mod mutate;
pub(crate) mod stages;
