import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';

/** What the desk of a release stands on. */
export interface PressKitDesk extends ForumDesk, PressKitContext {}
