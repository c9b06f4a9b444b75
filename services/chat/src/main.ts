import { loadConfig } from '@craftlane/service-kit/config';
import { runService } from '@craftlane/service-kit/service';
import { chatConfigSchema } from './config.ts';
import { chatService } from './service.ts';

await runService(chatService(loadConfig(chatConfigSchema)));
