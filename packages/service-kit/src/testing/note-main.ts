import { loadConfig } from '../config.ts';
import { runService } from '../service.ts';
import { noteConfigSchema, noteService } from './note-service.ts';

await runService(noteService()(loadConfig(noteConfigSchema)));
