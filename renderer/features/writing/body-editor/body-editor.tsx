import { useId, useMemo, useRef, useState } from 'react';
import { numberBlocks, type BodyBlock } from '../../../../electron/contract/body.schema.ts';
import type { FieldErrors } from '../../../components/form-errors.ts';
import type { Finding } from '../findings.ts';
import { BlockMenu } from './block-menu.tsx';
import { BodyBlockRow } from './body-block-row.tsx';
import { newBlock } from './body-changes.ts';
import { useBodyActions } from './use-body-actions.ts';
import './body-editor.css';

const noFindings: readonly Finding[] = [];

/**
 * The structured body: a list of paragraphs with their numerals in a gutter. Numerals follow from the order and are never
 * typed; typing "1. ", "a) " or "- " at the beginning chooses the level.
 */
export function BodyEditor({
  blocks,
  onChange,
  findings,
  errors,
  onLeave,
  title = 'Nội dung',
  path = 'blocks',
}: {
  readonly blocks: readonly BodyBlock[];
  readonly onChange: (change: (blocks: readonly BodyBlock[]) => readonly BodyBlock[]) => void;
  readonly findings: readonly Finding[];
  /** Refusals below "blocks": "3.text" → sentence. */
  readonly errors: FieldErrors;
  /** Escape: out of the body, to what comes after it. */
  readonly onLeave: () => void;
  readonly title?: string;
  /** Where the blocks stand in what is written; findings name it. */
  readonly path?: string;
}) {
  const titleId = useId();
  const list = useRef<HTMLOListElement>(null);
  const shown = useMemo(() => (blocks.length === 0 ? [newBlock()] : blocks), [blocks]);
  const [menuIndex, setMenuIndex] = useState<number | null>(null);
  const actions = useBodyActions(
    list,
    shown,
    (change) => onChange((current) => change(current.length === 0 ? [newBlock()] : current)),
    onLeave,
    setMenuIndex,
  );
  const menuBlock = menuIndex === null ? undefined : shown[menuIndex];
  const numerals = useMemo(() => numberBlocks(shown), [shown]);
  const byBlock = useMemo(() => groupByBlock(findings, path), [findings, path]);
  return (
    <section className="body-editor" aria-labelledby={titleId}>
      <div className="body-head">
        <h2 id={titleId}>{title}</h2>
        <span className="quiet">
          <span>Tab lùi cấp</span>
          <span>Shift+Tab lên cấp</span>
          <span>Esc ra khỏi nội dung</span>
        </span>
      </div>
      <ol ref={list} className="blocks">
        {shown.map((block, index) => (
          <BodyBlockRow
            key={index}
            block={block}
            index={index}
            numeral={numerals[index] ?? ''}
            actions={actions}
            findings={byBlock.get(index) ?? noFindings}
            error={errors[`${index}.text`]}
          />
        ))}
      </ol>
      {menuIndex !== null && menuBlock ? (
        <BlockMenu list={list} block={menuBlock} index={menuIndex} actions={actions} />
      ) : null}
      <button
        type="button"
        className="block-add"
        onClick={() => {
          const last = shown.length - 1;
          actions.split(last, shown[last]?.text.length ?? 0, shown[last]?.text.length ?? 0);
        }}
      >
        <span aria-hidden="true">+</span> Thêm đoạn
      </button>
    </section>
  );
}

function groupByBlock(findings: readonly Finding[], path: string): ReadonlyMap<number, readonly Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!finding.path.startsWith(`${path}.`)) continue;
    const index = /^\d+/.exec(finding.path.slice(path.length + 1))?.[0];
    if (index === undefined) continue;
    const group = groups.get(Number(index)) ?? [];
    group.push(finding);
    groups.set(Number(index), group);
  }
  return groups;
}
