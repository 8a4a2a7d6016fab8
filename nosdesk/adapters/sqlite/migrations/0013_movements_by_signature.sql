-- A transaction that is read anew, perhaps of another slot, replaces what was read of it.
CREATE INDEX movements_by_signature ON movements (grid, node, signature);
CREATE INDEX purse_steps_by_signature ON purse_steps (grid, node, signature);
