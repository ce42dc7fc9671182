import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Frame } from '../shell/frame.tsx';
import { NotFound, PageFault } from '../shell/messages.tsx';
import { SignedIn } from '../shell/signed-in.tsx';

/** What all pages stand in. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: PageFault,
});

/** What all pages of people who are signed in stand in. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
});
