import { z } from 'zod';

/** The content security policy forbids making code from text, with which zod would otherwise speed itself up. */
z.config({ jitless: true });
