import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

export interface DiscardDialogProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asks before another workbook takes the place of one with work that was not downloaded. */
export function DiscardDialog({ name, isOpen, onDiscard, onKeep }: DiscardDialogProps) {
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => open || onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Discard the changes in {name}?</DialogTitle>
          <DialogContent>
            They were not downloaded, and another workbook is about to take their place.
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onDiscard}>
              Discard
            </Button>
            <Button onClick={onKeep}>Keep</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
