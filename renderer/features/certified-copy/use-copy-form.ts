import { useMemo } from 'react';
import type { z } from 'zod';
import { issueCopyInput } from '../../../electron/contract/certified-copy.schema.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import type { CopyForm, CopyKind } from '../../../electron/contract/labels.vi.ts';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { useCopyDefaults } from '../../api/certified-copy.ts';
import { useDistributionList } from '../../api/distribution.ts';
import { useOrganization } from '../../api/organization.ts';
import { useKeptState } from '../../components/use-kept-state.ts';

/** What the clerk has chosen; everything else follows the defaults of the core, which change with body and date. */
export interface CopyEdits {
  readonly bodyId?: number;
  readonly kind?: CopyKind;
  readonly form?: CopyForm;
  readonly copyDate?: string | null;
  readonly signerId?: number;
  /** null: no saved list. */
  readonly listId?: number | null;
  /** Lines edited for this copy alone. */
  readonly lines?: readonly DistributionLine[];
  readonly reserveCopies?: number;
  readonly excerpt?: string;
  readonly note?: string;
  /** null: the next number. */
  readonly chosenNumber?: ChosenNumber | null;
}

type CopyInput = z.input<typeof issueCopyInput>;

/** The form of a new copy: what was chosen over what the core proposes. Kept until the copy is issued. */
export function useCopyForm(incomingId: number) {
  const [edits, setEdits] = useKeptState<CopyEdits>(`copy.form.${incomingId}`, {});
  const defaults = useCopyDefaults({
    incomingId,
    bodyId: edits.bodyId ?? null,
    copyDate: isDate(edits.copyDate) ? edits.copyDate : null,
  });
  const organization = useOrganization().data;
  // A day that no term covers, be it one half typed (23/11/20), must not take the form away under the hands.
  const ofToday = useCopyDefaults({ incomingId, bodyId: edits.bodyId ?? null, copyDate: null }).data;
  const proposed = defaults.data ?? (ofToday && { ...ofToday, nextNumberText: '', lastNumberText: null });
  const listId = edits.listId === undefined ? (proposed?.listId ?? null) : edits.listId;
  const listAnswer = useDistributionList(listId);
  const list = listAnswer.data;
  const bodies = (organization?.bodies ?? []).filter(({ active, certifiesCopies }) => active && certifiesCopies);
  const bodyId = edits.bodyId ?? proposed?.bodyId ?? 0;
  const copyDate = edits.copyDate === undefined ? (proposed?.copyDate ?? null) : edits.copyDate;
  const signers = (organization?.signers ?? []).filter(
    (signer) =>
      signer.bodyId === bodyId &&
      signer.certifiesCopies &&
      (!isDate(copyDate) || ((signer.validFrom ?? '') <= copyDate && copyDate <= (signer.validTo ?? '9999'))),
  );
  const chosenSigner =
    signers.find(({ id }) => id === edits.signerId) ?? signers.find(({ id }) => id === proposed?.signerId);
  const lines = edits.lines ?? (list?.id === listId ? list?.lines : undefined) ?? [];
  const reserveCopies = edits.reserveCopies ?? list?.reserveCopies ?? 0;
  const input: CopyInput | null = proposed
    ? {
        incomingId,
        bodyId,
        kind: edits.kind ?? proposed.kind,
        form: edits.form ?? proposed.form,
        copyDate: copyDate ?? '',
        signerId: chosenSigner?.id ?? 0,
        lines: [...lines],
        listId,
        reserveCopies,
        excerpt: edits.excerpt ?? '',
        note: edits.note ?? '',
        chosenNumber: edits.chosenNumber ?? null,
      }
    : null;
  return {
    edits,
    change: (change: CopyEdits) => setEdits((current) => ({ ...current, ...change })),
    /** The lines of a saved list; what was changed for this copy alone goes. */
    takeList: (listId: number | null) =>
      setEdits(({ lines: _lines, reserveCopies: _reserve, ...rest }) => ({ ...rest, listId })),
    clear: () => setEdits({}),
    defaults: proposed,
    problem: defaults.error,
    bodies,
    signers,
    list: list?.id === listId ? list : undefined,
    listId,
    /** False while the lines of the chosen list are on their way: there are none to be shown yet. */
    linesKnown: proposed !== undefined && (edits.lines !== undefined || listId === null || !listAnswer.isPending),
    input,
    copyDate,
    /** False while what the core proposes for this body and date, or the chosen list, is on its way: not to be issued yet. */
    settled:
      !defaults.isPending &&
      !defaults.isPlaceholderData &&
      (edits.lines !== undefined || listId === null || !listAnswer.isPending),
    /** The input when it could be issued as it stands, for the live pages. */
    complete: useComplete(input),
  };
}

export type CopyFormState = ReturnType<typeof useCopyForm>;

function useComplete(input: CopyInput | null): CopyInput | null {
  const text = JSON.stringify(input);
  return useMemo(() => {
    const value = JSON.parse(text) as CopyInput | null;
    return value !== null && issueCopyInput.safeParse(value).success ? value : null;
  }, [text]);
}

function isDate(value: string | null | undefined): value is string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');
}
