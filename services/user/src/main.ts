import { loadConfig } from '@craftlane/service-kit/config';
import { runService } from '@craftlane/service-kit/service';
import { userConfigSchema } from './config.ts';
import { userService } from './service.ts';

await runService(userService(loadConfig(userConfigSchema)));
