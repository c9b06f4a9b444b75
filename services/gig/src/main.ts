import { loadConfig } from '@craftlane/service-kit/config';
import { runService } from '@craftlane/service-kit/service';
import { gigConfigSchema } from './config.ts';
import { gigService } from './service.ts';

await runService(gigService(loadConfig(gigConfigSchema)));
