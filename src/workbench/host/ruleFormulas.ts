import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from '@univerjs/engine-formula';

/**
 * Univer puts the formula of a conditional format among those of cells, at the place of the cell that it colours, and
 * takes what reads that cell for a reader of the rule: a rule that looks at what is calculated from its cell is then a
 * cycle, and cells are calculated before those that they need. No cell reads a rule.
 */
export function mendRuleFormulas(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    const own = prototype.toRTreeItem;
    if (Object.hasOwn(own, 'isMended')) return;
    prototype.toRTreeItem = Object.assign(
      function (this: FormulaDependencyTree | FormulaDependencyTreeVirtual) {
        return (this.formulaId ?? null) === null ? own.call(this as never) : [];
      },
      { isMended: true },
    );
  }
}
